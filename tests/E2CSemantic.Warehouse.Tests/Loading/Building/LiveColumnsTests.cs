using E2CSemantic.Warehouse.Contracts.Reading;
using E2CSemantic.Warehouse.Loading.Building;

namespace E2CSemantic.Warehouse.Tests.Loading.Building;

public class LiveColumnsTests
{
    private const string Rules =
        """
          derived:
            description: Two values.
            from: a
            derive: {twice: x + x, named: "concat(name, '!')"}
          kept:
            description: Some rows.
            from: derived
            keep: {where: flag}
          first:
            description: One for each grade.
            from: kept
            one_row_per: {keys: [grade], keep: {highest: d}}
          looked:
            description: With a label.
            from: first
            join: {with: b, on: {id: id}, keep: all, matches: many, take: {label: label, other: key}}
        """;

    [Fact]
    public void Of_IsWhatIsReadAndWhatDecides_NothingElse()
    {
        var (rules, shapes) = RuleTrial.Read(Rules);

        var live = new LiveColumns(rules, shapes, [("looked", ["twice", "label"])]);

        Assert.Equal(["label", "twice"], Names(live, shapes["looked"]));
        Assert.Equal(["id", "twice"], Names(live, shapes["first"]));
        Assert.Equal(["d", "grade", "id", "line", "twice"], Names(live, shapes["kept"]));
        Assert.Equal(["d", "flag", "grade", "id", "line", "twice"], Names(live, shapes["derived"]));
        Assert.Equal(["d", "flag", "grade", "id", "line", "x"], Names(live, shapes["a"]));
        Assert.Equal(["id", "label"], Names(live, shapes["b"]));
    }

    [Fact]
    public void Of_IsOneColumn_WhenNothingIsRead()
    {
        var (rules, shapes) = RuleTrial.Read(Rules);

        Assert.Equal(["line"], Names(new LiveColumns(rules, shapes, []), shapes["looked"]));
    }

    [Fact]
    public void Rows_AreTheSame_WhetherARelationIsReadOnceOrTwice()
    {
        const string A = "1,anna,K,,,5,1.5,1\n2,bob,1,,,7,2.5,1\n3,cy,1,,,9,2.5,1\n4,di,2,,,1,0.5,0";
        const string Again =
            """

              counted:
                description: Read again.
                from: derived
                aggregate: {keys: [grade], columns: {n: count()}}
              both:
                description: With the count.
                from: looked
                lookup: {in: counted, on: [grade], take: {n: n}}
            """;

        var once = RuleTrial.Rows(Rules, A, "2,20,two").Split(' ').Select(row => row + "|");
        var twice = RuleTrial.Rows(Rules + Again, A, "2,20,two").Split(' ');

        Assert.Equal(2, twice.Length);
        Assert.All(once.Zip(twice), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
    }

    private static string[] Names(LiveColumns live, RelationShape shape) => [.. live.Of(shape).Order(StringComparer.Ordinal)];
}
