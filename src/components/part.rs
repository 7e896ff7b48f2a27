//! How far a part of the program has come that is loaded when asked for.

/// A part with this to draw with.
#[derive(Clone, Copy, Debug, Default)]
pub(super) enum Part<D> {
    /// Nobody has asked for it.
    #[default]
    Absent,
    /// It is on its way.
    Loading,
    /// It could not be loaded.
    Failed,
    /// It is here.
    Ready(D),
}

/// A program has one function of each part, so it need not be compared.
impl<D> PartialEq for Part<D> {
    fn eq(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

impl<D> Part<D> {
    /// Whoever asks for it anew may have it tried once more.
    pub(super) fn forgive(&mut self) {
        if let Self::Failed = self {
            *self = Self::Absent;
        }
    }

    /// Whether it has to be asked for; it is on its way then.
    pub(super) fn ask(&mut self) -> bool {
        let asks = matches!(self, Self::Absent | Self::Failed);
        if asks {
            *self = Self::Loading;
        }
        asks
    }
}
