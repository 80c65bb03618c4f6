using System.Collections.Immutable;
using System.Globalization;
using E2CSemantic.Warehouse.Registers;

namespace E2CSemantic.Warehouse.Removal;

/// <summary>
/// The register of removals: a line when people are marked, a line when they are out of everything. What was marked and is not out yet
/// is finished by the next run, whatever it is asked to do.
/// </summary>
internal sealed class RemovalRegister(string path)
{
    private const string Receipt = "receipt";
    private const string Done = "done";
    private const string Trigger = "trigger";
    private const string Jurisdiction = "jurisdiction";

    private readonly ChainedRegister _register = new(path);

    public static string PathIn(string data) => Path.Combine(data, "registers", "removals.jsonl");

    /// <summary>Enters that people were marked; gives the receipt's number.</summary>
    public string Mark(string trigger, string jurisdiction, DateTimeOffset at, string who)
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"{at.Year}-{_register.Read().Count(entry => (bool?)entry[Done] is false) + 1:0000}");
        _register.Append(new { Receipt = number, Done = false, Trigger = trigger, Jurisdiction = jurisdiction, At = at, Who = who });
        return number;
    }

    /// <summary>The receipts that are marked and not finished.</summary>
    public ImmutableArray<Open> Pending()
    {
        var entries = _register.Read();
        var done = entries.Where(entry => (bool?)entry[Done] is true).Select(entry => (string?)entry[Receipt]).ToHashSet();
        return [.. entries.Where(entry => (bool?)entry[Done] is false && !done.Contains((string?)entry[Receipt]))
            .Select(entry => new Open((string)entry[Receipt]!, (string)entry[Trigger]!, (string)entry[Jurisdiction]!))];
    }

    public void Finish(RemovalReceipt receipt) => _register.Append(new
    {
        Receipt = receipt.Number,
        Done = true,
        receipt.Trigger,
        receipt.Jurisdiction,
        receipt.At,
        receipt.Releases,
        receipt.Projects,
        receipt.Extracts,
    });

    internal sealed record Open(string Number, string Trigger, string Jurisdiction);
}
