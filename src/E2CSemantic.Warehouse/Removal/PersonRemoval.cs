using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.DeIdentification;
using E2CSemantic.Warehouse.Extracts;
using E2CSemantic.Warehouse.Loading;
using E2CSemantic.Warehouse.Profiles;
using E2CSemantic.Warehouse.Releases;

namespace E2CSemantic.Warehouse.Removal;

/// <summary>
/// Takes people out, whatever the ground: the vault erases their identifiers and keeps match tokens, by which a later file's rows of them
/// are left out; accepted submissions and the star are written anew without them; releases that hold them are purged; their codes in
/// projects are erased and the extracts told. Each step can be repeated, so a run that is killed is finished by the next.
/// </summary>
/// <param name="star">The star.</param>
/// <param name="profile">The profile of the warehouse.</param>
/// <param name="contractOf">The contract of a source; null where it cannot be read.</param>
/// <param name="releases">The releases.</param>
/// <param name="dataFolder">The folder of the stores.</param>
/// <param name="clock">Tells when.</param>
public sealed class PersonRemoval(
    StarSchema star, DeIdentificationProfile profile, Func<string, SourceContract?> contractOf, IReleaseStore releases, string dataFolder, TimeProvider clock)
{
    private readonly StoreFolder _folder = new(dataFolder);

    /// <summary>Takes everyone of a list out, and whoever an earlier run did not finish with.</summary>
    /// <param name="vault">The vault of the data folder.</param>
    /// <param name="policy">The policy of the jurisdiction.</param>
    /// <param name="trigger">The ground.</param>
    /// <param name="list">The file of people, see <c>warehouse/README.md</c>.</param>
    /// <param name="who">Who takes them out, for the register.</param>
    /// <param name="progress">Told before each step; null for nobody.</param>
    /// <returns>The receipt; or every fault of the list, with nobody taken out.</returns>
    public Outcome<RemovalReceipt> Remove(
        Vault vault, LeavingPolicy policy, RemovalTrigger trigger, string list, string who, IProgress<LoadProgress>? progress = null)
    {
        var word = LeavingPolicy.Words.First(pair => pair.Value == trigger).Key;
        if (!policy.Triggers.Contains(trigger))
        {
            var allowed = LeavingPolicy.Words.Where(pair => policy.Triggers.Contains(pair.Value)).Select(pair => pair.Key);
            return RemovalFaults.TriggerRefused(word, policy.Jurisdiction, allowed);
        }

        var people = RemovalList.Read(list);
        if (!people.Succeeded)
        {
            return people.Diagnostics;
        }

        return Alone(progress, begin =>
        {
            begin("marking in the vault");
            var marked = vault.MarkLeft([.. people.Value.People.Select(pair => pair.Person)], word);
            if (!marked.Succeeded)
            {
                return marked.Diagnostics;
            }

            var register = new RemovalRegister(RemovalRegister.PathIn(dataFolder));
            register.Mark(word, policy.Jurisdiction, clock.GetUtcNow(), who);
            var unsure = people.Value.People.Zip(marked.Value.People).Where(pair => pair.Second.IsUnsure).Select(pair => pair.First.Line);
            return Finish(vault, register, who, [.. unsure], begin);
        });
    }

    /// <summary>Finishes what a killed run left, for whoever is marked.</summary>
    /// <param name="vault">The vault of the data folder.</param>
    /// <param name="who">Who finishes it.</param>
    /// <returns>The last receipt finished; or that there was none.</returns>
    public Outcome<RemovalReceipt> FinishPending(Vault vault, string who)
    {
        var register = new RemovalRegister(RemovalRegister.PathIn(dataFolder));
        return register.Pending().IsEmpty ? RemovalFaults.NothingPending() : Alone(null, begin => Finish(vault, register, who, [], begin));
    }

    private Outcome<RemovalReceipt> Alone(IProgress<LoadProgress>? progress, Func<Action<string>, Outcome<RemovalReceipt>> work)
    {
        var done = 0;
        try
        {
            Directory.CreateDirectory(_folder.Releases);
            using var hold = StoreHold.TryTake(_folder.Lock);
            using var cuts = StoreHold.TryTake(_folder.CutLock);
            return hold is null ? LoadFaults.Busy(dataFolder)
                : cuts is null ? ReleaseFaults.Busy()
                : work(step => progress?.Report(new(step, done++, done)));
        }
        catch (Exception problem) when (problem.IsOfTheMachine)
        {
            return LoadFaults.StoreUnwritable(dataFolder, problem.Kind);
        }
    }

    private Outcome<RemovalReceipt> Finish(Vault vault, RemovalRegister register, string who, ImmutableArray<long> unsure, Action<string> begin)
    {
        var left = vault.LeftKeys();
        var erased = new StateErasure(star, profile, contractOf, _folder, new(vault.MergedKeys(), left), begin).Erase(who, clock.GetUtcNow());
        if (!erased.Succeeded)
        {
            return erased.Diagnostics;
        }

        begin("purging releases");
        var purged = releases.Purge(left);
        begin("erasing the codes of projects");
        var projects = vault.EraseProjectCodes(left);
        var extracts = new ExportRegister(dataFolder).NumbersOf(projects);
        RemovalReceipt? last = null;
        foreach (var open in register.Pending())
        {
            last = new(open.Number, open.Trigger, open.Jurisdiction, clock.GetUtcNow(), [.. purged.Select(release => release.Manifest.Id)], projects, extracts, unsure);
            register.Finish(last);
        }

        return last!;
    }
}
