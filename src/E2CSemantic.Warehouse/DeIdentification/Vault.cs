using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Warehouse.DeIdentification.Linkage;
using E2CSemantic.Warehouse.DeIdentification.Storage;

namespace E2CSemantic.Warehouse.DeIdentification;

/// <summary>
/// The linkage vault: who is whom, in an encrypted store that no query path knows. Identities come in, random keys go out, and what
/// was found out is kept at <see cref="Commit"/>. One process at a time holds it; one thread uses it.
/// </summary>
public sealed partial class Vault : IDisposable
{
    private readonly VaultStore _store;
    private readonly LinkageRules _rules;
    private readonly TimeProvider _clock;
    private LinkageSession _session;

    private Vault(VaultStore store, LinkageRules rules, TimeProvider clock)
    {
        (_store, _rules, _clock) = (store, rules, clock);
        _session = new(store, rules);
    }

    /// <summary>How many keys were given up for another's so far; when it has grown, whatever was built with keys has to be built again.</summary>
    public int MergeCount => _session.Decisions.Merges;

    /// <summary>Opens the vault of a data folder, or makes it. An unencrypted vault of the first version is taken over and erased.</summary>
    /// <param name="data">The data folder; the vault is its folder <c>vault</c>.</param>
    /// <param name="key">The master key.</param>
    /// <param name="warehouse">The folder <c>warehouse</c> of the definitions; <c>linkage/rules.yaml</c> in it says how people are recognised.</param>
    /// <param name="clock">Tells when something was decided.</param>
    public static Outcome<Vault> Open(string data, VaultKey key, string warehouse, TimeProvider clock)
    {
        var rules = LinkageRulesReader.Read(Path.Combine(warehouse, "linkage", "rules.yaml"));
        if (!rules.Succeeded)
        {
            return rules.Diagnostics;
        }

        var folder = FolderOf(data);
        Vault? vault = null;
        VaultStore? store = null;
        try
        {
            var opened = VaultStore.Open(folder, key);
            if (!opened.Succeeded)
            {
                return opened.Diagnostics;
            }

            store = opened.Value;
            var ready = new Vault(store, rules.Value, clock);
            ready.TakeOver(data);
            return vault = ready;
        }
        catch (VaultDamagedException damage)
        {
            return VaultFaults.Damaged(damage.File);
        }
        catch (Exception problem) when (problem.IsOfFiles)
        {
            return VaultFaults.Unwritable(folder);
        }
        finally
        {
            if (vault is null)
            {
                store?.Dispose();
            }
        }
    }

    /// <summary>Whether a data folder still has the unsealed crosswalk of the first version, which the next opening takes over and erases.</summary>
    public static bool IsUnsealed(string data) => PlainVault.Exists(data);

    /// <summary>The folder of a data folder's vault.</summary>
    public static string FolderOf(string data) => Path.Combine(data, "vault");

    /// <summary>
    /// Gives each identity of a batch its key, in a table beside it. An identity without any value gets the unknown member -1. Nothing
    /// is kept before <see cref="Commit"/>.
    /// </summary>
    internal Outcome<LinkReport> Link(IdentityBatch batch, CancellationToken cancellationToken = default)
    {
        try
        {
            _session.Journal.Domain = batch.Domain;
            _session.Journal.Now = (batch.Source, batch.Submission, _clock.GetUtcNow());
            return new BatchLinker(_session, _rules, batch).Run(cancellationToken);
        }
        catch (VaultDamagedException damage)
        {
            return VaultFaults.Damaged(damage.File);
        }
    }

    /// <summary>Keeps what was found out since the last commit, all or nothing.</summary>
    /// <exception cref="IOException">It could not be written; the vault is as it was.</exception>
    public void Commit()
    {
        if (!_session.Journal.IsEmpty)
        {
            _session.Journal.Commit(ImmutableHashSet<string>.Empty);
        }
    }

    /// <summary>Forgets what was found out since the last commit.</summary>
    public void Discard()
    {
        if (_session.Journal.IsEmpty)
        {
            return;
        }

        _session.Dispose();
        _store.Sweep();
        _session = new(_store, _rules);
    }

    /// <summary>The keys that were given up, each with the key that stands in its place: a submission accepted before may still hold the former.</summary>
    public IReadOnlyDictionary<long, long> MergedKeys() => _session.Decisions.MergedKeys.ToImmutableDictionary();

    /// <summary>Every key of the people who left the system, those given up before among them.</summary>
    public IReadOnlySet<long> LeftKeys() =>
        _session.Decisions.Left.SelectMany(left => left.Keys).Concat(_session.Decisions.MergedKeys.Where(pair => _session.Decisions.HasLeft(pair.Value)).Select(pair => pair.Key)).ToImmutableHashSet();

    /// <summary>The codes that stand for people in a project's extracts, in their order; drawn and kept where there are none yet.</summary>
    internal ImmutableArray<long> ProjectCodes(string project, IReadOnlyList<long> people) => new ProjectCodes(_store).Of(project, people);

    /// <summary>What a project was given so far.</summary>
    internal ProjectPast PastOf(string project) => new ProjectPasts(_store).Of(project);

    /// <summary>Keeps what another extract tells a project.</summary>
    internal void KeepGiven(string project, ProjectPast step) => new ProjectPasts(_store).Add(project, step);

    /// <summary>Erases the projects' codes of people, and what they were given of them; gives the projects that had any.</summary>
    internal ImmutableArray<string> EraseProjectCodes(IReadOnlySet<long> people)
    {
        new ProjectPasts(_store).Erase(people);
        return new ProjectCodes(_store).Erase(people);
    }

    /// <summary>Closes the vault; what was not committed is forgotten.</summary>
    public void Dispose()
    {
        _session.Dispose();
        _store.Dispose();
    }

    private void TakeOver(string data)
    {
        if (!PlainVault.Exists(data))
        {
            return;
        }

        _session.ReadKeys();
        _session.Journal.Domain = KeyDomain.Source;
        foreach (var (source, identifier, key) in PlainVault.Read(data))
        {
            if (_session.Take(key))
            {
                _session.Journal.Keep(key);
                _session.Hasher.Begin();
                _session.Hasher.Add((int)IdentityRole.Identifier, System.Text.Encoding.UTF8.GetBytes(identifier));
                _session.Journal.Remember(LinkageJournal.MemoStream(KeyDomain.Source, source), _session.Hasher.End(), key);
            }
        }

        Commit();
        PlainVault.Erase(data);
    }
}
