//! Enums whose members have a fixed spelling in data.

/// Defines an enum with the spelling that each member has in Motion JSON, the list of all
/// members in their order, and the way back from a spelling.
macro_rules! keyed {
    ($(#[$doc:meta])* $name:ident { $($(#[$member_doc:meta])* $member:ident => $key:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$member_doc])* $member,)+ }

        impl $name {
            /// Every member, in the order in which lists show them.
            pub const ALL: &'static [Self] = &[$(Self::$member,)+];

            /// The spelling in Motion JSON.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $(Self::$member => $key,)+ }
            }

            /// The member with this spelling, if there is one.
            #[must_use]
            pub fn from_key(key: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|member| member.key() == key)
            }
        }
    };
}

pub(crate) use keyed;
