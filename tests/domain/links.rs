//! What may be followed.

use motion_timeline::domain::Link;
use proptest::prelude::*;

#[test]
fn only_web_addresses_are_followed() {
    for (text, address) in [
        ("https://www.boras.se", Some("https://www.boras.se")),
        ("http://boras.se/a?b=c#d", Some("http://boras.se/a?b=c#d")),
        ("HTTP://boras.se", Some("HTTP://boras.se")),
        ("hTtPs://boras.se", Some("hTtPs://boras.se")),
        ("  https://boras.se\n", Some("https://boras.se")),
        ("https://borås.se/åäö", Some("https://borås.se/åäö")),
        ("", None),
        (" ", None),
        ("https://", None),
        ("https:/boras.se", None),
        ("https:boras.se", None),
        ("https", None),
        ("//boras.se", None),
        ("/motioner", None),
        ("motioner.json", None),
        ("www.boras.se", None),
        ("javascript:alert(1)", None),
        ("JavaScript:alert(1)", None),
        ("java\nscript:alert(1)", None),
        ("\u{1}javascript:alert(1)", None),
        ("data:text/html,<script>alert(1)</script>", None),
        ("vbscript:msgbox(1)", None),
        ("file:///etc/passwd", None),
        ("ftp://boras.se", None),
        ("mailto:a@boras.se", None),
        ("blob:https://boras.se/1", None),
        ("view-source:https://boras.se", None),
        ("javascript://%0aalert(1)//https://boras.se", None),
        ("https://boras.se\njavascript:alert(1)", None),
        ("https://bo\tras.se", None),
        ("https://boras.se/a b", None),
        ("https://boras.se/\u{0}", None),
        ("https://boras.se/\u{a0}a", None),
        ("https://boras.se/\u{202e}fdp.exe", None),
        ("https://\u{2066}boras.se", None),
        ("ｈｔｔｐｓ://boras.se", None),
        ("å", None),
        ("httpså://boras.se", None),
    ] {
        assert_eq!(Link::new(text).address(), address, "{text:?}");
    }
}

#[test]
fn text_is_kept_in_its_words() {
    let link = Link::new(" Protokoll 2024-03-21, § 58 ");
    assert_eq!(link.text(), "Protokoll 2024-03-21, § 58");
    assert_eq!(link.address(), None);
    assert_eq!(Link::new("https://boras.se").text(), "https://boras.se");
}

proptest! {
    #[test]
    fn an_address_is_http_and_one_word(text in "(https?|HTTPS|javascript)?(://|:)?\\PC*|.*") {
        if let Some(address) = Link::new(&text).address() {
            let lower = address.to_ascii_lowercase();
            prop_assert!(lower.starts_with("http://") || lower.starts_with("https://"));
            prop_assert!(!address.contains(|c: char| c.is_whitespace() || c.is_control()));
            prop_assert_eq!(address, text.trim());
        }
    }
}
