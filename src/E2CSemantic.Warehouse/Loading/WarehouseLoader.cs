using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using E2CSemantic.DuckDB;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;
using E2CSemantic.Warehouse.Contracts;

namespace E2CSemantic.Warehouse.Loading;

/// <summary>
/// Loads a source's files whole or not at all: what was loaded before stands until the new state lies complete beside it and takes
/// its name in one step, so a fault, a cancellation or a killed process leaves the last good state.
/// </summary>
/// <param name="star">The star to fill.</param>
/// <param name="referenceFolder">The folder of the conformed members, <c>warehouse/reference</c>.</param>
/// <param name="clock">Tells when a load was made.</param>
public sealed class WarehouseLoader(StarSchema star, string referenceFolder, TimeProvider clock)
{
    /// <summary>
    /// Checks, de-identifies, builds and swaps in. Identifiers are replaced by random person keys as files are read; only the
    /// crosswalk keeps them. The same files under the same contract change nothing.
    /// </summary>
    /// <param name="contract">What the files hold and what is made of them.</param>
    /// <param name="fromFolder">The folder that holds every file of the contract; other files in it are left alone.</param>
    /// <param name="dataFolder">The folder of the stores; made if it is not there.</param>
    /// <param name="who">Who loads, for the record.</param>
    /// <param name="progress">Told before each step; null for nobody.</param>
    /// <param name="cancellationToken">Ends the load with nothing changed.</param>
    /// <returns>The report; or every fault, up to 100 rows of each file.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Outcome<LoadReport> Load(
        SourceContract contract,
        string fromFolder,
        string dataFolder,
        string who,
        IProgress<LoadProgress>? progress,
        CancellationToken cancellationToken = default)
    {
        var folder = new StoreFolder(dataFolder);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.Loaded)!);
            using var hold = TryHold(folder.Lock);
            return hold is null ? LoadFaults.Busy(dataFolder) : LoadAlone(contract, fromFolder, folder, who, progress, cancellationToken);
        }
        catch (Exception problem) when (IsOfTheMachine(problem))
        {
            return LoadFaults.StoreUnwritable(dataFolder, problem is DuckDBException { ErrorType: var type } ? type.ToString() : problem.GetType().Name);
        }
    }

    private Outcome<LoadReport> LoadAlone(
        SourceContract contract, string from, StoreFolder folder, string who, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        var faults = ImmutableArray.CreateBuilder<Diagnostic>();
        var hashes = contract.Files.Select(file => Hash(Path.Combine(from, file.FileName), from, faults)).ToImmutableArray();
        if (faults.Count > 0)
        {
            return faults.ToImmutable();
        }

        var fingerprint = Fingerprint(contract, hashes);
        using (var loaded = LoadedState.Open(folder.Loaded))
        {
            var last = loaded?.Records().FirstOrDefault(record => record.Source == contract.Source);
            if (last?.Fingerprint == fingerprint && last.StarVersion == star.Version)
            {
                return LoadReport.FromJson(last.Report) with { Changed = false };
            }
        }

        StoreFolder.Remove(folder.Building);
        try
        {
            var build = new StateBuild(star, referenceFolder, contract, folder, progress, cancellationToken);
            var report = build.Run(from, hashes, fingerprint, who, clock.GetUtcNow());
            if (report.Succeeded)
            {
                StoreFolder.Replace(folder.Building, folder.Loaded);
            }

            return report;
        }
        finally
        {
            StoreFolder.Remove(folder.Building);
        }
    }

    private string Fingerprint(SourceContract contract, ImmutableArray<string> hashes)
    {
        var text = string.Join('\n', [contract.Source, contract.Hash, .. hashes, .. star.Tables.Keys]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private static string Hash(string path, string folder, ImmutableArray<Diagnostic>.Builder faults)
    {
        if (!File.Exists(path))
        {
            var present = Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Select(name => Path.GetFileName(name)) : [];
            faults.Add(LoadFaults.FileMissing(path, present));
            return "";
        }

        try
        {
            using var file = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(file));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            faults.Add(LoadFaults.FileUnreadable(path));
            return "";
        }
    }

    private static FileStream? TryHold(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    private static bool IsOfTheMachine(Exception problem) => problem
        is IOException or UnauthorizedAccessException or DuckDBException { ErrorType: DuckDBErrorType.IO or DuckDBErrorType.OutOfMemory or DuckDBErrorType.Fatal or DuckDBErrorType.Transaction };
}
