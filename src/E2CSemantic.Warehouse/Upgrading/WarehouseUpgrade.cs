using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;
using E2CSemantic.Warehouse.Loading;
using E2CSemantic.Warehouse.Profiles;

namespace E2CSemantic.Warehouse.Upgrading;

/// <summary>Tells how what is loaded stands to the star, and brings it there when it is asked rather than at the next load.</summary>
/// <param name="star">The star, read from its files.</param>
/// <param name="dataFolder">The folder of the stores.</param>
/// <param name="clock">Tells when.</param>
public sealed class WarehouseUpgrade(StarSchema star, string dataFolder, TimeProvider clock)
{
    private readonly StoreFolder _folder = new(dataFolder);

    /// <summary>How it stands; or that what is loaded cannot be read.</summary>
    /// <exception cref="IOException">The stores cannot be read.</exception>
    public Outcome<WarehouseStatus> Status()
    {
        var state = new StateFile(_folder).TryRead();
        if (!state.Succeeded)
        {
            return state.Diagnostics;
        }

        var applied = state.Value.Schema;
        var shape = StarShape.Of(star);
        var gone = applied.Where(file => star.Files.All(known => known.Number != file.Number))
            .Select(file => new SchemaFileStatus(file.Number, file.Name, file.Sha256, file.At, "missing"));
        var parts = state.Value.Parts.Where(part => part.Report is not null && part.Shape == shape).Concat(StateUpgrade.OlderParts(_folder, state.Value, shape));
        return new WarehouseStatus(
            star.Version,
            StateUpgrade.IsDue(_folder, state.Value, star),
            [.. star.Files.Select(file => Of(file, applied.FirstOrDefault(known => known.Number == file.Number))).Concat(gone).OrderBy(file => file.Number)],
            [.. parts.Select(part => Of(part, shape)).OrderBy(part => part.Source, StringComparer.Ordinal)]);
    }

    /// <summary>Records the schema files and carries older parts over, as every load, cut and removal does first.</summary>
    /// <param name="profile">The profile of the warehouse, under which carried parts are measured.</param>
    /// <param name="progress">Told before each step; null for nobody.</param>
    /// <returns>What was done; or why nothing was changed.</returns>
    public Outcome<UpgradeReport> Run(DeIdentificationProfile profile, IProgress<LoadProgress>? progress)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_folder.State)!);
            using var hold = StoreHold.TryTake(_folder.Lock);
            return hold is null ? LoadFaults.Busy(dataFolder) : Alone(profile, progress);
        }
        catch (Exception problem) when (problem.IsOfTheMachine)
        {
            return LoadFaults.StoreUnwritable(dataFolder, problem.Kind);
        }
    }

    private Outcome<UpgradeReport> Alone(DeIdentificationProfile profile, IProgress<LoadProgress>? progress)
    {
        var before = StateUpgrade.Checked(new(_folder), star);
        if (!before.Succeeded)
        {
            return before.Diagnostics;
        }

        var report = new UpgradeReport(
            [.. before.Value.HasSources || FirstForm.Exists(_folder) ? star.Files.Select(file => file.Name).Skip(before.Value.Schema.Length) : []],
            [.. StateUpgrade.OlderParts(_folder, before.Value, StarShape.Of(star)).Select(part => part.Source).Order(StringComparer.Ordinal)]);
        var (done, steps) = (0, report.Carried.Length + 2);
        var upgraded = new StateUpgrade(star, ReferenceBuild.FolderBeside(star), profile, _folder, clock.GetUtcNow(), step => progress?.Report(new(step, done++, steps))).Run();
        return upgraded.Succeeded ? report : upgraded.Diagnostics;
    }

    private static SchemaFileStatus Of(SchemaFile file, AppliedSchemaFile? applied) =>
        new(file.Number, file.Name, file.Sha256, applied?.At, applied is null ? "pending" : applied.Sha256 == file.Sha256 ? "applied" : "changed");

    private static StarPartStatus Of(StarPart part, string shape) =>
        new(part.Source, part.StarVersion, part.Shape == shape, part.Report!.LoadedAt, part.Report.People, part.Report.Tables.Sum(table => table.Rows));
}
