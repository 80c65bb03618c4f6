using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;
using E2CSemantic.Warehouse.Loading;

namespace E2CSemantic.Warehouse.Releases;

/// <summary>
/// Where releases are kept: files of the data folder, or a database that several hosts share. A release is immutable; only its labels may
/// grow and it may be withdrawn. What is loaded, from which releases are cut, lies in the data folder of the loading machine either way.
/// </summary>
public interface IReleaseStore
{
    /// <summary>Cuts what is loaded, whole or not at all. The same contents are the same release, which then has one more label.</summary>
    /// <param name="label">A name for people: 1 to 63 letters, digits, dots, hyphens and underscores.</param>
    /// <param name="progress">Told before each step; null for nobody.</param>
    /// <param name="cancellationToken">Ends it with nothing cut.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    Outcome<CutRelease> Cut(string label, IProgress<LoadProgress>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>Every release, withdrawn ones too, newest first.</summary>
    ImmutableArray<Release> List();

    /// <summary>Finds a release by id, label or beginning of an id, and compares what is kept of it with its manifest.</summary>
    Outcome<Release> Open(string name, CancellationToken cancellationToken = default);

    /// <summary>Marks a release: it is kept but no longer answers. A second time changes nothing.</summary>
    Outcome<Release> Withdraw(string name);

    /// <summary>Marks every release that answers and holds a source, wherever this machine can reach it.</summary>
    /// <returns>The releases that were marked.</returns>
    Outcome<Release[]> WithdrawHolding(string source);

    /// <summary>
    /// Erases the facts and published cubes of every release that holds one of some people. What the manifest tells stays; the release
    /// no longer answers and cannot be opened again.
    /// </summary>
    /// <param name="people">Keys of people or staff.</param>
    /// <returns>The releases that held one.</returns>
    ImmutableArray<Release> Purge(IReadOnlySet<long> people);

    /// <summary>A DuckDB file with tables of a release: the release's own, or a copy where releases lie on a server.</summary>
    /// <param name="release">A release that answers.</param>
    /// <param name="tables">The tables that are needed; the release has them.</param>
    /// <param name="working">A folder, which is there, for a copy. Whoever asks removes it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    string FactsFile(Release release, IEnumerable<StarTable> tables, string working, CancellationToken cancellationToken = default);

    /// <summary>What the second of two releases has more, less and other than the first, by fact and year.</summary>
    Outcome<ReleaseDifference> Compare(string from, string to, CancellationToken cancellationToken = default);
}
