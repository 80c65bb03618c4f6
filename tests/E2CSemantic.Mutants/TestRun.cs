using System.Globalization;
using System.Xml.Linq;

namespace E2CSemantic.Mutants;

/// <summary>How some tests ended.</summary>
/// <param name="Total">How many there are; 0 where none was found or the run was cut off.</param>
/// <param name="Failed">The names of those that failed.</param>
/// <param name="Output">What was printed.</param>
internal sealed record TestRun(int Total, string[] Failed, string Output)
{
    private static readonly XNamespace _trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <summary>A run that told nothing of any test.</summary>
    public static TestRun Of(string output) => new(0, [], output);

    /// <summary>Reads a file of results; one of a run that was cut off, and in which no test had failed by then, counts as none.</summary>
    public static TestRun Read(string xml, string output)
    {
        var run = XDocument.Parse(xml).Root!;
        var summary = run.Element(_trx + "ResultSummary")!;
        var total = int.Parse((string)summary.Element(_trx + "Counters")!.Attribute("total")!, CultureInfo.InvariantCulture);
        string[] failed = [.. run.Descendants(_trx + "UnitTestResult").Where(result => (string?)result.Attribute("outcome") == "Failed").Select(result => (string)result.Attribute("testName")!)];
        return failed.Length == 0 && (string?)summary.Attribute("outcome") != "Completed" ? Of(output) : new(total, failed, output);
    }
}
