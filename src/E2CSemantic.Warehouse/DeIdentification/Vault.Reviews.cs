using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Warehouse.DeIdentification.Linkage;
using E2CSemantic.Warehouse.DeIdentification.Storage;

namespace E2CSemantic.Warehouse.DeIdentification;

public sealed partial class Vault
{
    /// <summary>The cases that wait for a reviewer, the surest first.</summary>
    public ImmutableArray<WaitingReview> Reviews() =>
    [
        .. _session.Decisions.Waiting
            .OrderByDescending(pair => pair.Value.Probability).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => new WaitingReview(
                pair.Key, pair.Value.Probability, new AgreementPattern(pair.Value.Pattern).ToString(), pair.Value.Source, pair.Value.Submission, pair.Value.At)),
    ];

    /// <summary>
    /// Decides a case: accepted, the two keys are one person's and the next rebuild maps one to the other; rejected, they are two and
    /// the case is not raised again. Committed before it returns.
    /// </summary>
    /// <param name="id">The case.</param>
    /// <param name="accept">Whether they are one person.</param>
    /// <param name="who">Who decided, for the record.</param>
    public Outcome<WaitingReview> Decide(string id, bool accept, string who)
    {
        var known = Reviews();
        if (known.FirstOrDefault(review => review.Id == id) is not { } review)
        {
            return VaultFaults.ReviewUnknown(id, known.Select(other => other.Id));
        }

        _session.Decisions.Decide(id, accept, who, _clock.GetUtcNow());
        Commit();
        return review;
    }

    /// <summary>The identities under which the two sides of a case are known. They are plain identifiers: they go to a reviewer's screen and nowhere else.</summary>
    public Outcome<ReviewedCase> Show(string id)
    {
        var cases = _session.Decisions.Waiting.ToImmutableDictionary(StringComparer.Ordinal);
        if (!cases.TryGetValue(id, out var review))
        {
            return VaultFaults.ReviewUnknown(id, cases.Keys);
        }

        try
        {
            var people = _session.People(review.Domain);
            return new ReviewedCase(id, [.. Identities(people, 1, review.Key), .. Identities(people, 2, review.Candidate)]);
        }
        catch (VaultDamagedException damage)
        {
            return VaultFaults.Damaged(damage.File);
        }
    }

    /// <summary>What the vault holds, after every byte of it was checked.</summary>
    public Outcome<VaultStatus> Status()
    {
        try
        {
            _store.Verify();
        }
        catch (VaultDamagedException damage)
        {
            return VaultFaults.Damaged(damage.File);
        }

        return new VaultStatus(
            _store.Folder,
            _store.Generation,
            _store.Segments.Length,
            _store.Segments.Sum(segment => segment.Length),
            _store.Segments.GroupBy(segment => segment.Stream).ToImmutableSortedDictionary(group => group.Key, group => group.Sum(segment => segment.Length), StringComparer.Ordinal),
            _session.Decisions.Merges,
            _session.Decisions.Waiting.Count(),
            _session.Decisions.Left.Count);
    }

    /// <summary>
    /// Seals the vault anew with fresh data keys under another master key. Until the last step, one rename, the old key opens the
    /// vault as it was; after it only the new one does.
    /// </summary>
    /// <param name="key">The new master key.</param>
    /// <param name="progress">Told after each sealed file how many are done; null for nobody.</param>
    /// <param name="cancellationToken">Ends the rotation with nothing changed.</param>
    /// <returns>What the vault holds now; or the damage that was found.</returns>
    public Outcome<VaultStatus> Rotate(VaultKey key, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        try
        {
            _store.Rotate(key, progress, cancellationToken);
        }
        catch (VaultDamagedException damage)
        {
            return VaultFaults.Damaged(damage.File);
        }
        catch (Exception problem) when (problem.IsOfFiles)
        {
            return VaultFaults.Unwritable(_store.Folder);
        }

        return Status();
    }

    private List<(int Side, ImmutableArray<KeyValuePair<string, string>> Fields)> Identities(PeopleIndex people, int side, long key)
    {
        var found = new List<(int, ImmutableArray<KeyValuePair<string, string>>)>();
        var person = people.PersonOf(_session.Decisions.Survivor(key));
        for (var record = people.FirstRecord(person); record >= 0; record = people.NextRecord(record))
        {
            var fields = new List<KeyValuePair<string, string>>();
            foreach (var role in IdentityFields.Compared)
            {
                var value = people.Identity(record)[role];
                if (!value.IsEmpty)
                {
                    fields.Add(new(IdentityFields.NameOf(role), role is IdentityRole.BirthDate
                        ? string.Create(CultureInfo.InvariantCulture, $"{PackedIdentity.YearOf(value):0000}-{value[2]:00}-{value[3]:00}")
                        : Encoding.UTF8.GetString(value)));
                }
            }

            found.Add((side, [.. fields]));
        }

        return found;
    }
}
