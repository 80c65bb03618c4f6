using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.DeIdentification;
using E2CSemantic.Warehouse.Profiles;

namespace E2CSemantic.Warehouse.Loading;

/// <summary>The stores of a data folder in the hands of one who loads, from <see cref="WarehouseLoader.Open(string)"/> until it is disposed of.</summary>
public sealed class LoadSession : IDisposable
{
    private readonly StarSchema _star;
    private readonly string _warehouseFolder;
    private readonly DeIdentificationProfile _profile;
    private readonly StoreFolder _folder;
    private readonly FileStream _hold;
    private readonly Vault _vault;
    private readonly TimeProvider _clock;
    private readonly bool _reopens;

    private LoadSession(
        StarSchema star, string warehouseFolder, DeIdentificationProfile profile, StoreFolder folder, FileStream hold, Vault vault, TimeProvider clock, bool reopens) =>
        (_star, _warehouseFolder, _profile, _folder, _hold, _vault, _clock, _reopens) = (star, warehouseFolder, profile, folder, hold, vault, clock, reopens);

    /// <summary>Loads one source, as <see cref="WarehouseLoader.Load"/> does.</summary>
    /// <param name="contract">What the files hold and what is made of them.</param>
    /// <param name="fromFolder">The folder of the source's files; other files in it are left alone.</param>
    /// <param name="who">Who loads, for the record.</param>
    /// <param name="progress">Told before each step; null for nobody.</param>
    /// <param name="cancellationToken">Ends the load; what was accepted stays accepted.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public LoadOutcome Load(SourceContract contract, string fromFolder, string who, IProgress<LoadProgress>? progress, CancellationToken cancellationToken = default)
    {
        var objections = new ContractConformance(_profile, _star).Check(contract);
        return objections.IsEmpty ? Run(contract, fromFolder, who, progress, cancellationToken) : objections;
    }

    /// <summary>Loads under a contract that conforms to the profile; from no folder, builds the source's part of the star anew of what is accepted.</summary>
    internal LoadOutcome Run(SourceContract contract, string? fromFolder, string who, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        try
        {
            return new LoadRun(
                _star, Path.Combine(_warehouseFolder, "reference"), contract, _profile, _folder, _vault, _clock.GetUtcNow(), _reopens, progress, cancellationToken).Run(fromFolder, who);
        }
        catch (Exception problem) when (problem.IsOfTheMachine)
        {
            return LoadFaults.StoreUnwritable(_folder.Data, problem.Kind);
        }
    }

    public void Dispose()
    {
        _vault.Dispose();
        _hold.Dispose();
    }

    internal static Outcome<LoadSession> Open(
        StarSchema star, string warehouseFolder, DeIdentificationProfile profile, VaultKey key, TimeProvider clock, bool reopens, string dataFolder)
    {
        var folder = new StoreFolder(dataFolder);
        FileStream? hold = null;
        LoadSession? session = null;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.State)!);
            hold = StoreHold.TryTake(folder.Lock);
            if (hold is null)
            {
                return LoadFaults.Busy(dataFolder);
            }

            var vault = Vault.Open(dataFolder, key, warehouseFolder, clock);
            return vault.Succeeded
                ? session = new(star, warehouseFolder, profile, folder, hold, vault.Value, clock, reopens)
                : vault.Diagnostics;
        }
        catch (Exception problem) when (problem.IsOfTheMachine)
        {
            return LoadFaults.StoreUnwritable(dataFolder, problem.Kind);
        }
        finally
        {
            if (session is null)
            {
                hold?.Dispose();
            }
        }
    }
}
