using System.Collections.Immutable;
using System.Text.Json.Nodes;
using E2CSemantic.Warehouse.Registers;

namespace E2CSemantic.Warehouse.Extracts;

/// <summary>
/// Every record-level extract that was ever written from a data folder, in a register to which lines are only added: the one list of
/// derived sets, so that no second longitudinal database comes about unseen (63F-3-301(3) of the Utah act).
/// </summary>
/// <param name="dataFolder">The folder of the stores.</param>
public sealed class ExportRegister(string dataFolder)
{
    private readonly ChainedRegister _register = new(Path.Combine(dataFolder, "registers", "exports.jsonl"));

    /// <summary>The entries, oldest first.</summary>
    public ImmutableArray<JsonObject> Read() => _register.Read();

    /// <summary>The number of the first entry that is not what was written; null if the register is whole.</summary>
    public int? FirstBroken() => _register.FirstBroken();

    internal void Append(ExtractReport report) => _register.Append(report);

    /// <summary>The numbers of the extracts of some projects.</summary>
    internal ImmutableArray<int> NumbersOf(ImmutableArray<string> projects) =>
        [.. Read().Where(entry => projects.Contains((string?)entry["project"] ?? "")).Select(entry => (int)entry["number"]!)];
}
