//! Counting tests in what their runners print.

use anyhow::{Context, Result};
use std::fmt;
use std::iter::Sum;

/// How many tests ended how.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) passed: u32,
    pub(crate) failed: u32,
    pub(crate) skipped: u32,
}

impl Count {
    /// One check that went well.
    pub(crate) const PASSED: Self = Self {
        passed: 1,
        failed: 0,
        skipped: 0,
    };
    /// One check that did not.
    pub(crate) const FAILED: Self = Self {
        passed: 0,
        failed: 1,
        skipped: 0,
    };
    /// One check that could not run.
    pub(crate) const SKIPPED: Self = Self {
        passed: 0,
        failed: 0,
        skipped: 1,
    };

    /// The sum over the lines `test result: ok. 3 passed; 0 failed; 1 ignored; …` that libtest,
    /// rustdoc and wasm-bindgen-test end each program with.
    pub(crate) fn of_rust_tests(printed: &str) -> Self {
        printed.lines().filter_map(result_line).sum()
    }

    /// The sum in a report of Playwright's reporter `json`; a test that passed when repeated
    /// passed, an error outside of any test is a failure.
    pub(crate) fn of_playwright(report: &str) -> Result<Self> {
        let report: serde_json::Value =
            serde_json::from_str(report).context("Playwright's report is not JSON")?;
        let stat = |name: &str| {
            let value = report["stats"][name].as_u64();
            let value = value.with_context(|| format!("Playwright's report has no {name}"))?;
            u32::try_from(value).context("Playwright counts too far")
        };
        let errors = report["errors"].as_array().map_or(0, Vec::len);
        Ok(Self {
            passed: stat("expected")? + stat("flaky")?,
            failed: stat("unexpected")? + u32::try_from(errors)?,
            skipped: stat("skipped")?,
        })
    }

    /// What the runner's exit says goes for more than what it printed: a program that crashed
    /// prints no result, and a run without a test checks nothing.
    pub(crate) fn given_exit(mut self, success: bool) -> Self {
        if self.failed == 0 && (!success || self.passed == 0) {
            self.failed = 1;
        }
        self
    }
}

fn result_line(line: &str) -> Option<Count> {
    let (_, line) = line.split_once("test result: ")?;
    let (_, parts) = line.split_once(". ")?;
    let mut count = Count::default();
    for part in parts.split(';') {
        let (number, what) = part.trim().split_once(' ')?;
        match what {
            "passed" => count.passed = number.parse().ok()?,
            "failed" => count.failed = number.parse().ok()?,
            "ignored" => count.skipped = number.parse().ok()?,
            _ => {}
        }
    }
    Some(count)
}

impl Sum for Count {
    fn sum<I: Iterator<Item = Self>>(counts: I) -> Self {
        counts.fold(Self::default(), |sum, count| Self {
            passed: sum.passed + count.passed,
            failed: sum.failed + count.failed,
            skipped: sum.skipped + count.skipped,
        })
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 {
            write!(f, ", {} skipped", self.skipped)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(printed: &str, expect: [u32; 3]) {
        let [passed, failed, skipped] = expect;
        let expect = Count {
            passed,
            failed,
            skipped,
        };
        assert_eq!(Count::of_rust_tests(printed), expect, "{printed}");
    }

    #[test]
    fn lines_of_rust_test_runners() {
        check("", [0, 0, 0]);
        check("running 3 tests\ntest a ... ok\n", [0, 0, 0]);
        check(
            "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 2 filtered out; \
             finished in 0.53s\n\
             noise\n\
             test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out\n",
            [15, 2, 1],
        );
        check(
            "\ttest result: \u{1b}[32mok\u{1b}[0m. 7 passed; 0 failed; 0 ignored",
            [7, 0, 0],
        );
        check("test result: unreadable", [0, 0, 0]);
    }

    #[test]
    fn reports_of_playwright() {
        let report =
            r#"{"errors":[{}],"stats":{"expected":5,"flaky":1,"unexpected":2,"skipped":3}}"#;
        let expect = Count {
            passed: 6,
            failed: 3,
            skipped: 3,
        };
        assert_eq!(Count::of_playwright(report).unwrap(), expect);
        assert!(Count::of_playwright("{}").is_err());
        assert!(Count::of_playwright("").is_err());
    }

    #[test]
    fn exit_codes_count() {
        let two = Count {
            passed: 2,
            ..Count::default()
        };
        assert_eq!(two.given_exit(true).failed, 0);
        assert_eq!(two.given_exit(false).failed, 1);
        assert_eq!(Count::FAILED.given_exit(false).failed, 1);
        assert_eq!(Count::default().given_exit(true).failed, 1);
    }

    #[test]
    fn as_the_last_line() {
        let count: Count = [Count::PASSED, Count::FAILED, Count::PASSED]
            .into_iter()
            .sum();
        assert_eq!(count.to_string(), "2 passed, 1 failed");
        assert_eq!(Count::SKIPPED.to_string(), "0 passed, 0 failed, 1 skipped");
    }
}
