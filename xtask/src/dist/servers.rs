//! Settings of web servers.

use super::Files;

const SERVERS: [(&str, &str); 4] = [
    ("nginx.conf", include_str!("servers/nginx.conf")),
    ("Caddyfile", include_str!("servers/Caddyfile")),
    (".htaccess", include_str!("servers/htaccess")),
    ("web.config", include_str!("servers/web.config")),
];

/// The settings, each with the name under which its server looks for it.
pub(super) fn files() -> Files {
    let file = |(name, text): (&str, &str)| (name.to_owned(), text.as_bytes().to_vec());
    SERVERS.into_iter().map(file).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_says_all_that_is_needed() {
        for (name, text) in SERVERS {
            for word in [
                "application/wasm",
                "Access-Control-Allow-Origin",
                "X-Content-Type-Options",
                "nosniff",
                "immutable",
                "max-age=31536000",
                "max-age=300",
            ] {
                // Caddy and IIS know the type or name the age in another way.
                let other = match (name, word) {
                    ("Caddyfile", "application/wasm") => continue,
                    _ => word,
                };
                assert!(text.contains(other), "{name} has no {other}");
            }
        }
    }
}
