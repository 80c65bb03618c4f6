using E2CSemantic.Warehouse.Loading.Building;

namespace E2CSemantic.Warehouse.Tests.Loading.Building;

public class LastReadsTests
{
    private static readonly (string, IEnumerable<string>)[] _rules =
    [
        ("kept", ["file"]),
        ("derived", ["kept"]),
        ("sums", ["derived"]),
        ("joined", ["sums", "kept"]),
        ("unread", ["file"]),
        ("last", ["joined"]),
    ];

    [Fact]
    public void By_NamesATableWithTheRuleThatReadsItLast_ThroughWhatIsPutIn()
    {
        var reads = new LastReads(_rules, new HashSet<string>(["kept", "sums", "unread", "last"]), ["last"]);

        Assert.Equal(["kept", "sums"], reads.By("last"));
        Assert.Equal(["unread"], reads.By("unread"));
        Assert.All(["kept", "derived", "sums", "joined"], rule => Assert.Empty(reads.By(rule)));
    }

    [Fact]
    public void By_KeepsWhatIsReadInTheEnd_ThroughWhatIsPutIn()
    {
        var reads = new LastReads(_rules, new HashSet<string>(["kept", "sums", "unread", "last"]), ["last", "derived"]);

        Assert.Equal(["sums"], reads.By("last"));
    }

    [Fact]
    public void By_NamesTheReaderItself_WhereItIsATable()
    {
        var reads = new LastReads(_rules, new HashSet<string>(["kept", "derived", "sums", "joined", "unread", "last"]), ["last"]);

        Assert.Equal(["derived"], reads.By("sums"));
        Assert.Equal(["kept", "sums"], reads.By("joined").Order());
        Assert.Equal(["joined"], reads.By("last"));
    }
}
