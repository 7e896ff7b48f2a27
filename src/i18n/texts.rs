//! The keys of all texts that a reader can see.

/// Defines [`Texts`] with one field per key; every key of a group carries the group's words as
/// its documentation.
macro_rules! texts {
    ($(#[doc = $group:literal] { $($key:ident,)+ })+) => {
        /// Every text that a reader can see, in one language. Words in braces are places for
        /// [`fill`](fn@super::fill); keys that end in `_one` and `_other` are for
        /// [`plural`](fn@super::plural).
        #[derive(Debug)]
        pub struct Texts {
            /// The language.
            pub lang: super::Lang,
            /// Names of the months from January, as in a sentence.
            pub months: [&'static str; 12],
            /// The same, short, for where there is little room.
            pub months_short: [&'static str; 12],
            /// What stands between groups of three digits.
            pub thousands: &'static str,
            /// What stands before decimals.
            pub decimal: &'static str,
            $($(#[doc = $group] pub $key: &'static str,)+)+
        }

        impl Texts {
            /// Every key with its text, in the order of the keys.
            #[must_use]
            pub fn entries(&self) -> Vec<(&'static str, &'static str)> {
                vec![$($((stringify!($key), self.$key),)+)+]
            }
        }
    };
}

texts! {
    /// The frame around everything.
    {
        widget_title,
        widget_title_of,
        lede,
        skip_to_results,
        fictional_banner,
        fictional_mark,
    }
    /// What is being loaded, and what is missing from it.
    {
        loading,
        loading_more,
        loading_details,
        loading_lifelines,
        no_data,
        no_match,
        no_match_help,
        incomplete,
        left_out_one,
        left_out_other,
        only_part_loaded,
        only_part_read,
        details_missing,
        unknown_filter,
    }
    /// Why nothing can be shown, and what the reader can do about it.
    {
        retry,
        failure_general,
        failure_details,
        failure_lifelines,
        failure_no_source,
        failure_bad_address,
        failure_unreachable,
        failure_not_shared,
        failure_forbidden,
        failure_timed_out,
        failure_too_large,
        failure_not_found,
        failure_denied,
        failure_busy,
        failure_empty,
        failure_not_data,
        failure_other_format,
    }
    /// How many motions are shown.
    {
        view_legend,
        view_list,
        view_lifelines,
        count_one,
        count_other,
        showing_of,
        take,
        take_or_share,
        announce_one,
        announce_other,
        announce_sorted_one,
        announce_sorted_other,
        announce_more_one,
        announce_more_other,
        more_one,
        more_other,
        paging,
    }
    /// Search.
    {
        search_label,
        search_button,
        search_hint,
    }
    /// Filters and their chips.
    {
        filters,
        filters_chosen,
        filter_remove,
        filters_clear,
        filters_reset,
        chip_words,
        chip_years,
        count_unit_one,
        count_unit_other,
        status_legend,
        party_legend,
        more_filters,
    }
    /// The area picker.
    {
        area_legend,
        area_all,
        area_mentioned_too,
        area_counts,
        area_search,
    }
    /// The order of the list.
    {
        sort_label,
        sort_newest,
        sort_oldest,
        sort_title,
        sort_best,
    }
    /// The overview over time.
    {
        overview_heading,
        overview_span_one,
        overview_span_other,
        overview_extremes,
        overview_most,
        overview_none,
        overview_partly,
        undated_one,
        undated_other,
        so_far,
        years_legend,
        year_from,
        year_to,
        years_all,
        years_latest,
        thumb_first,
        thumb_last,
        show_table,
        table_caption,
        table_year,
        table_count,
        table_undated,
        table_unread,
    }
    /// A motion in the list.
    {
        details,
        details_of,
        submitted_on,
        submitted_missing,
        first_known,
        date_missing,
        proposers_missing,
        more_people,
        area_primary,
        area_primary_other,
        area_mentioned,
        area_outside_one,
        area_outside_other,
        derived_mark,
        over_a_year,
        wait_under_month,
        wait_one,
        wait_other,
        wait_same_month,
        wait_about_one,
        wait_about_other,
        last_known,
        decision_unknown,
        decision_not_in_source,
        decision_by_not_in_source,
        proposal_not_decision,
        source_words,
        last_known_decision,
        found_title,
        found_clause,
        found_proposer,
    }
    /// The timeline of a case.
    {
        timeline_label,
        timeline_more_one,
        timeline_more_other,
        not_yet,
        today,
        planned_hidden,
        proposal_by,
        decision_final,
        decision_by,
        decision_not_yet,
        decision_by_not_yet,
        goal_node,
        not_in_source,
    }
    /// Kinds of events, as labels of steps.
    {
        event_submitted,
        event_referred,
        event_in_preparation,
        event_opinion_given,
        event_committee_proposal,
        event_executive_proposal,
        event_on_agenda,
        event_decided,
        event_follow_up,
        event_closed,
        event_context,
        event_notice,
        event_other,
    }
    /// Stages, as the place where a case is.
    {
        stage_submitted,
        stage_referred,
        stage_in_preparation,
        stage_opinion_given,
        stage_committee_proposal,
        stage_executive_proposal,
        stage_on_agenda,
        stage_decided,
        stage_follow_up,
        stage_closed,
    }
    /// Outcomes of a motion or a clause, as adjectives.
    {
        outcome_adopted,
        outcome_partly_adopted,
        outcome_adopted_amended,
        outcome_answered,
        outcome_rejected,
        outcome_withdrawn,
        outcome_lapsed,
        outcome_noted,
        outcome_returned,
        outcome_postponed,
        outcome_referred,
        outcome_removed,
        outcome_no_vote,
        outcome_unknown,
    }
    /// Outcomes as the object of a proposal: what a body or a person proposes.
    {
        propose_adopted,
        propose_partly_adopted,
        propose_adopted_amended,
        propose_answered,
        propose_rejected,
        propose_withdrawn,
        propose_lapsed,
        propose_noted,
        propose_returned,
        propose_postponed,
        propose_referred,
        propose_removed,
        propose_no_vote,
        propose_unknown,
    }
    /// Outcomes as whole sentences about a decision of the council.
    {
        decision_adopted,
        decision_partly_adopted,
        decision_adopted_amended,
        decision_answered,
        decision_rejected,
        decision_withdrawn,
        decision_lapsed,
        decision_noted,
        decision_returned,
        decision_postponed,
        decision_referred,
        decision_removed,
        decision_no_vote,
        decision_unclear,
    }
    /// The groups that readers filter by.
    {
        status_submitted,
        status_in_preparation,
        status_postponed,
        status_adopted,
        status_partly_adopted,
        status_answered,
        status_rejected,
        status_ended,
        status_unknown,
    }
    /// Headings of a motion's details.
    {
        detail_clauses,
        detail_proposals,
        detail_decision,
        detail_events,
        detail_votes,
        detail_statements,
        detail_follow_up,
        detail_documents,
        detail_areas,
        detail_source,
    }
    /// Clauses and proposals.
    {
        clause_outcome,
        proposal_by_body,
        proposal_plain,
        signed_by,
        current_proposal,
        earlier_proposal,
        earlier_proposal_on,
        deleted_start,
        deleted_end,
        inserted_start,
        inserted_end,
        proposal_node,
    }
    /// Votes.
    {
        votes_sentence,
        votes_incomplete,
        votes_caption,
        votes_party,
        votes_yes,
        votes_no,
        votes_abstain,
        votes_absent,
        unknown_value,
    }
    /// Statements in the minutes.
    {
        statement_reservation,
        statement_separate,
        statement_other,
        statement_by,
    }
    /// Goals and what has been measured.
    {
        goal_due,
        goal_no_due,
        goal_done,
        goal_done_undated,
        goal_value,
        goal_value_undated,
        goal_not_followed_up,
    }
    /// How motions are related.
    {
        related_counter,
        related_joint,
        related_earlier,
        related_other,
    }
    /// Documents, source and sharing.
    {
        document_page,
        reference,
        paragraph,
        source_link,
        source_named,
        source_missing,
        case_page,
        case_page_unnamed,
    }
    /// What authorities say about areas.
    {
        designation_on,
        designation_undated,
        designation_unattributed,
        designation_unattributed_on,
    }
    /// The line at the end.
    {
        footer_source,
        footer_source_missing,
        footer_updated,
        footer_updated_missing,
        footer_compiled,
        footer_license,
        footer_not_official,
    }
    /// Help with words.
    {
        term_question,
        term_motion,
        term_motion_text,
        term_clause,
        term_clause_text,
        term_council,
        term_council_text,
        term_executive,
        term_executive_text,
        term_committee,
        term_committee_text,
        term_referral,
        term_referral_text,
        term_opinion,
        term_opinion_text,
        term_preparation,
        term_preparation_text,
        term_adopted,
        term_adopted_text,
        term_partly_adopted,
        term_partly_adopted_text,
        term_adopted_amended,
        term_adopted_amended_text,
        term_rejected,
        term_rejected_text,
        term_answered,
        term_answered_text,
        term_lapsed,
        term_lapsed_text,
        term_withdrawn,
        term_withdrawn_text,
        term_noted,
        term_noted_text,
        term_returned,
        term_returned_text,
        term_postponed,
        term_postponed_text,
        term_reservation,
        term_reservation_text,
        term_separate,
        term_separate_text,
        term_reference,
        term_reference_text,
        term_one_year,
        term_one_year_text,
        term_vulnerable,
        term_vulnerable_text,
        term_especially_vulnerable,
        term_especially_vulnerable_text,
    }
    /// How dates, shares and sizes are written.
    {
        date_since,
        date_until,
        date_years,
        date_from_to,
        date_about,
        date_uncertain,
        percent,
        percent_under,
        bytes_one,
        bytes_other,
        list_last,
    }
}
