using System.Collections.Immutable;
using E2CSemantic.DuckDB;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;
using E2CSemantic.Warehouse.Anonymity;
using E2CSemantic.Warehouse.Loading;
using E2CSemantic.Warehouse.Upgrading;

namespace E2CSemantic.Warehouse.Releases;

/// <summary>Builds a release beside those that are kept, one at a time on this machine; what a killed cut left is cleared by the next.</summary>
/// <param name="star">The star.</param>
/// <param name="dimensions">The conformed dimensions, whose registries a release lists.</param>
/// <param name="dataFolder">The folder of what is loaded.</param>
/// <param name="clock">Tells when a release is cut.</param>
/// <param name="gate">Says which loads may be served.</param>
internal sealed class ReleaseBuilding(
    StarSchema star, ImmutableArray<DimensionDefinition> dimensions, string dataFolder, TimeProvider clock, ServingGate gate)
{
    private const int MostAttempts = 5;

    private readonly StoreFolder _folder = new(dataFolder);

    /// <summary>Builds a folder with the facts, and hands it over to be kept; it is gone afterwards unless it was moved.</summary>
    public Outcome<CutRelease> Build(
        string label, Func<string, ReleaseManifest, Outcome<CutRelease>> keep, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        if (!ReleaseNames.IsLabel(label))
        {
            return ReleaseFaults.LabelInvalid(label);
        }

        Directory.CreateDirectory(_folder.Releases);
        using var hold = StoreHold.TryTake(_folder.CutLock);
        if (hold is null)
        {
            return ReleaseFaults.Busy();
        }

        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            var loaded = Servable(progress);
            if (!loaded.Succeeded)
            {
                return loaded.Diagnostics;
            }

            var building = Path.Combine(_folder.Releases, ".building");
            StoreFolder.Clear(building);
            try
            {
                Directory.CreateDirectory(building);
                var manifest = new ReleaseCut(star, dimensions, _folder, loaded.Value, progress, cancellationToken).Write(new ReleaseFolder(building).Facts, clock.GetUtcNow());
                return manifest.Succeeded ? keep(building, manifest.Value) : manifest.Diagnostics;
            }
            catch (DuckDBException) when (loaded.Value.Parts.Any(part => !File.Exists(_folder.PathOf(part))))
            {
                // A load put another part in the place of one before it was attached: what is loaded now is as good to cut.
            }
            finally
            {
                StoreFolder.Clear(building);
            }
        }

        return ReleaseFaults.LoadedMeanwhile();
    }

    private Outcome<WarehouseState> Servable(IProgress<LoadProgress>? progress)
    {
        var loaded = Present(progress);
        return !loaded.Succeeded ? loaded
            : !loaded.Value.HasSources ? ReleaseFaults.NothingLoaded()
            : gate.Check(dataFolder, loaded.Value) is { IsEmpty: false } refusals ? refusals
            : loaded;
    }

    // A cut reads what is loaded while others write to it; only what an older star's parts need is done alone.
    private Outcome<WarehouseState> Present(IProgress<LoadProgress>? progress)
    {
        var loaded = StateUpgrade.Checked(new(_folder), star);
        if (!loaded.Succeeded || !StateUpgrade.IsDue(_folder, loaded.Value, star))
        {
            return loaded;
        }

        var profile = gate.Profile;
        if (!profile.Succeeded)
        {
            return profile.Diagnostics;
        }

        using var hold = StoreHold.TryTake(_folder.Lock);
        return hold is null
            ? LoadFaults.Busy(dataFolder)
            : new StateUpgrade(star, ReferenceBuild.FolderBeside(star), profile.Value, _folder, clock.GetUtcNow(), step => progress?.Report(new(step, 0, 1))).Run();
    }
}
