using System.Globalization;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Expressions;

namespace E2CSemantic.Host.Docs;

/// <summary>Who belongs to a cohort and what is followed of its members, as terms of a rule.</summary>
internal static class CohortTerms
{
    public static Markup Of(Cohort cohort) => Markup.Of(
        $"""
        {RuleList.Term("Enters the cohort", Markup.Of($"{(cohort.EntersOnce ? "a person once, by the first row with" : "by each row with")} <code>{ExpressionPrinter.Print(cohort.Entry)}</code>"))}
        {cohort.Additions.Select(addition => RuleList.Term(string.Create(CultureInfo.InvariantCulture, $"Joins {addition.YearsAfterEntry} school years later"), Markup.Of($"who has not entered, by a row with <code>{ExpressionPrinter.Print(addition.Where)}</code>")))}
        {(cohort.Removal is { } removal ? RuleList.Term("Leaves the cohort", Rows(removal)) : Markup.Empty)}
        {cohort.Outcomes.Select(outcome => RuleList.Term($"Outcome {outcome.Name}", Markup.Of($"{(outcome.Function is { } function ? Markup.Of($"{RuleList.Words(function)} <code>{outcome.Column}</code> of") : Markup.Text("whether there is a row of"))} {Rows(outcome.Rows)}")))}
        {RuleList.Term("Attributes", Markup.Text(cohort.IsAttributedToLast ? "of the last row until the cohort is reported" : "of the row of entry"))}
        {RuleList.Term("Reported for", Markup.Text(cohort.ReportedAfter == 0 ? "the school year of entry" : string.Create(CultureInfo.InvariantCulture, $"the school year {cohort.ReportedAfter} after that of entry")))}
        """);

    private static Markup Rows(FollowedRows rows) => Markup.Of(
        $"<code>{rows.Fact}</code>, {rows.Within.ToString()}{(rows.Where is null ? Markup.Empty : Markup.Of($", with <code>{ExpressionPrinter.Print(rows.Where)}</code>"))}{(rows.OnlyLast ? ", asked of the last row" : "")}");
}
