using E2CSemantic.Synthesis.Calibration;
using E2CSemantic.Synthesis.Files;
using E2CSemantic.Synthesis.Places;

namespace E2CSemantic.Synthesis.Agencies;

/// <summary>What an agency writes with: the state, and one writer for each of its files.</summary>
internal sealed record Desk(PopulationPlan Plan, StateMap Map, Employers Employers, FileCatalog Catalog, RowWriter[] Writers)
{
    /// <summary>The writer of a file, or null where the agency sends none for the year.</summary>
    public RowWriter? Writer(FileKind kind, int year, int part = 0)
    {
        var file = Catalog.Find(kind, year, part);
        return file < 0 ? null : Writers[file];
    }
}
