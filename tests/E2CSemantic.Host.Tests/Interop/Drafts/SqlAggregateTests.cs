using E2CSemantic.Host.Interop.Drafts;

namespace E2CSemantic.Host.Tests.Interop.Drafts;

public sealed class SqlAggregateTests
{
    private static readonly SqlAggregate _sql = new(
        written => written.Split('.') switch
        {
            ["s", var column] => ("sales", column),
            ["p", var column] => ("people", column),
            _ => null,
        },
        onlyFact: "sales");

    [Theory]
    [InlineData("sum( s.amount )", "kind: sum|source: {fact: sales}|value: {sum: amount}")]
    [InlineData("SUM(CASE WHEN s.a = 1 THEN s.amount ELSE 0 END)", "kind: sum|source: {fact: sales, where: \"a = 1\"}|value: {sum: amount}")]
    [InlineData("AVG(CASE WHEN s.a = 1 THEN s.amount ELSE NULL END)", "kind: mean|source: {fact: sales, where: \"a = 1\"}|value: {mean: amount}")]
    [InlineData("((COUNT(DISTINCT s.person)))", "kind: count|source: {fact: sales}|measure: {count_distinct: person}")]
    [InlineData("SUM(CASE WHEN s.a = 1 THEN 1 ELSE 0 END) * 1.0 / COUNT(*)", "kind: ratio|source: {fact: sales}|numerator: {count: rows, where: \"a = 1\"}|denominator: {count: rows}")]
    [InlineData(
        "COUNT(DISTINCT CASE WHEN p.a = 1 THEN p.k END) / COUNT(DISTINCT CASE WHEN p.b = 1 THEN p.k END)",
        "kind: ratio|source: {fact: people}|numerator: {count_distinct: k, where: \"a = 1\"}|denominator: {count_distinct: k, where: \"b = 1\"}")]
    public void Expression_BecomesARule(string expression, string lines) => Assert.Equal(lines.Split('|'), _sql.RuleOf(expression)!.Lines);

    // Each would be another number if it were read in part.
    [Theory]
    [InlineData("AVG(CASE WHEN s.a = 1 THEN s.amount ELSE 0 END)")]
    [InlineData("COUNT(CASE WHEN s.a = 1 THEN 1 ELSE 0 END) / COUNT(*)")]
    [InlineData("COUNT(DISTINCT CASE WHEN s.a = 1 THEN s.k ELSE 0 END)")]
    [InlineData("SUM(CASE WHEN s.a = 1 THEN s.x WHEN s.a = 2 THEN s.y END)")]
    [InlineData("SUM(CASE WHEN p.a = 1 THEN s.amount END)")]
    [InlineData("SUM(DISTINCT s.amount)")]
    [InlineData("COUNT(s.amount)")]
    [InlineData("COUNT(*)")]
    [InlineData("SUM(s.amount) + SUM(s.tax)")]
    [InlineData("SUM(s.amount) / SUM(s.tax) / 2")]
    [InlineData("100.0 * SUM(s.amount) / SUM(s.tax)")]
    [InlineData("SUM(s.amount) / COUNT(DISTINCT p.k)")]
    [InlineData("SUM(CASE WHEN s.a = 1 THEN s.x END) / SUM(s.y)")]
    [InlineData("SUM(unknown.amount)")]
    [InlineData("SUM(s.amount) FILTER (WHERE s.a = 1)")]
    [InlineData("SUM(s.amount) OVER (ORDER BY s.a)")]
    [InlineData("")]
    public void Expression_IsNotUnderstood_WhenAnyPartOfItIsNot(string expression) => Assert.Null(_sql.RuleOf(expression));
}
