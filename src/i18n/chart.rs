//! The texts of the lifelines. Apart from all others, because the view is loaded when it is
//! asked for and its texts with it.

use super::Lang;

/// Defines [`ChartTexts`] with one field per key.
macro_rules! chart_texts {
    ($($key:ident,)+) => {
        /// Every text of the lifelines, in one language. Words in braces are places for
        /// [`fill`](fn@super::fill).
        #[derive(Debug)]
        pub struct ChartTexts {
            $(
                /// A text of the lifelines, named by its place in the view.
                pub $key: &'static str,
            )+
        }

        impl ChartTexts {
            /// Every key with its text, in the order of the keys.
            #[must_use]
            pub fn entries(&self) -> Vec<(&'static str, &'static str)> {
                vec![$((concat!("chart_", stringify!($key)), self.$key),)+]
            }
        }
    };
}

chart_texts! {
    name,
    lanes_label,
    lanes_none,
    lanes_area,
    lanes_party,
    lanes_body,
    order_label,
    order_date,
    order_duration,
    order_status,
    no_area,
    no_party,
    no_body,
    zoom_in,
    zoom_out,
    earlier,
    later,
    all_time,
    move_legend,
    preparing,
    lines_one,
    lines_other,
    density,
    density_lanes,
    several_lanes,
    no_lines,
    undated_one,
    undated_other,
    unread,
    show_list,
    grid_name,
    keys,
    legend,
    legend_within,
    legend_unknown,
    legend_goal,
    legend_open,
    legend_begun,
    legend_ended,
    election,
    election_source,
    decided_on,
    decided_sometime,
    goal_ahead,
    goal_passed,
    bin_counts,
    bin_possible,
    bin_zoom,
}

impl Lang {
    /// The texts of the lifelines in this language.
    #[must_use]
    pub fn chart(self) -> &'static ChartTexts {
        match self {
            Self::Sv => &SV,
            Self::En => &EN,
        }
    }
}

static SV: ChartTexts = ChartTexts {
    name: "Tidslinje",
    lanes_label: "Dela upp efter",
    lanes_none: "Ingen uppdelning",
    lanes_area: "Område",
    lanes_party: "Parti",
    lanes_body: "Senaste instans",
    order_label: "Sortera",
    order_date: "Äldst först",
    order_duration: "Längst tid först",
    order_status: "Status",
    no_area: "Inte om något visst område",
    no_party: "Parti saknas i källan",
    no_body: "Instans saknas i källan",
    zoom_in: "Zooma in",
    zoom_out: "Zooma ut",
    earlier: "Tidigare",
    later: "Senare",
    all_time: "Visa hela tiden",
    move_legend: "Flytta i tiden",
    preparing: "Ritar motionerna: {n} av {total}",
    lines_one: "{n} motion, {time}. Linjen går från inlämning, eller det som är känt tidigast, till beslut eller till i dag.",
    lines_other: "{n} motioner, {time}. Varje linje går från inlämning, eller det som är känt tidigast, till beslut eller till i dag.",
    density: "{time}: fler motioner än som går att se var för sig. Staplarna uppåt visar när de lämnades in, staplarna nedåt när de beslutades. Högst är stapeln för {bin}: {most} inlämnade. Zooma in för att se varje motion.",
    density_lanes: "{time}: fler motioner än som går att se var för sig. Staplarna uppåt visar när de lämnades in, staplarna nedåt när de beslutades. Skalan är densamma i alla grupper; högst är en stapel för {bin}: {most} inlämnade. Zooma in för att se varje motion.",
    several_lanes: "En motion som hör till flera grupper står i var och en av dem.",
    no_lines: "Ingen motion under den här tiden.",
    undated_one: "{n} motion saknar datum och kan inte ritas.",
    undated_other: "{n} motioner saknar datum och kan inte ritas.",
    unread: "Tidslinjen visar bara de år som är hämtade. Välj andra år så hämtas de.",
    show_list: "Visa listan",
    grid_name: "Motionerna i tidslinjen",
    keys: "Pil upp och ned går mellan motioner, vänster och höger flyttar i tiden. Plus och minus zoomar, 0 visar hela tiden. Enter öppnar motionen, Escape döljer rutan.",
    legend: "Så läser du tidslinjen",
    legend_within: "Någon gång inom den här tiden",
    legend_unknown: "Vad som har hänt är inte känt",
    legend_goal: "Planerat mål framåt",
    legend_open: "Pågår i dag enligt källan",
    legend_begun: "Inlämnade",
    legend_ended: "Beslutade, efter status",
    election: "Val {year}",
    election_source: "Mandatperioderna räknas mellan valen. Val till fullmäktige hålls andra söndagen i september (vallagen 1 kap. 3 §), vart fjärde år från 2014.",
    decided_on: "Beslut {date}",
    decided_sometime: "Beslutets datum saknas i källan",
    goal_ahead: "Planerat mål: {date}",
    goal_passed: "Mål: {date}",
    bin_counts: "{begun} inlämnade, {ended} beslutade.",
    bin_possible: "Dessutom kan upp till {begun} ha lämnats in och {ended} beslutats då. Källan säger inte exakt när.",
    bin_zoom: "Klicka för att zooma in.",
};

static EN: ChartTexts = ChartTexts {
    name: "Timeline",
    lanes_label: "Group by",
    lanes_none: "No groups",
    lanes_area: "Area",
    lanes_party: "Party",
    lanes_body: "Latest body",
    order_label: "Sort",
    order_date: "Oldest first",
    order_duration: "Longest first",
    order_status: "State",
    no_area: "Not about any one area",
    no_party: "Party missing in the source",
    no_body: "Body missing in the source",
    zoom_in: "Zoom in",
    zoom_out: "Zoom out",
    earlier: "Earlier",
    later: "Later",
    all_time: "Show all time",
    move_legend: "Move in time",
    preparing: "Drawing the motions: {n} of {total}",
    lines_one: "{n} motion, {time}. The line goes from submission, or what is known first, to decision or today.",
    lines_other: "{n} motions, {time}. Each line goes from submission, or what is known first, to decision or today.",
    density: "{time}: more motions than can be told apart. Bars upwards show when they were submitted, bars downwards when they were decided. The highest bar is that of {bin}: {most} submitted. Zoom in to see each motion.",
    density_lanes: "{time}: more motions than can be told apart. Bars upwards show when they were submitted, bars downwards when they were decided. All groups have the same scale; the highest bar is one of {bin}: {most} submitted. Zoom in to see each motion.",
    several_lanes: "A motion that belongs to several groups is shown in each of them.",
    no_lines: "No motion in this time.",
    undated_one: "{n} motion has no date and cannot be drawn.",
    undated_other: "{n} motions have no date and cannot be drawn.",
    unread: "The timeline shows only the years that have been loaded. Choose other years to load them.",
    show_list: "Show the list",
    grid_name: "The motions in the timeline",
    keys: "Up and down go between motions, left and right move in time. Plus and minus zoom, 0 shows all time. Enter opens the motion, Escape hides the box.",
    legend: "How to read the timeline",
    legend_within: "Some time within this",
    legend_unknown: "What has happened is not known",
    legend_goal: "Planned goal ahead",
    legend_open: "Under way today, says the source",
    legend_begun: "Submitted",
    legend_ended: "Decided, by state",
    election: "Election {year}",
    election_source: "Terms of office are counted between elections. Councils are elected on the second Sunday of September (Swedish Elections Act, chapter 1, section 3), every fourth year from 2014.",
    decided_on: "Decision {date}",
    decided_sometime: "The date of the decision is missing in the source",
    goal_ahead: "Planned goal: {date}",
    goal_passed: "Goal: {date}",
    bin_counts: "{begun} submitted, {ended} decided.",
    bin_possible: "Up to {begun} more may have been submitted and {ended} decided then. The source does not say exactly when.",
    bin_zoom: "Click to zoom in.",
};
