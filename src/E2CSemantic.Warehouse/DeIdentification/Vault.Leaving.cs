using System.Collections.Immutable;
using System.Text;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Warehouse.DeIdentification.Linkage;
using E2CSemantic.Warehouse.DeIdentification.Storage;

namespace E2CSemantic.Warehouse.DeIdentification;

public sealed partial class Vault
{
    /// <summary>
    /// Marks people as having left the system, whatever the trigger: their identifiers are erased from the vault at once, and match
    /// tokens stay, by which a later file's records are recognised and left out. Their keys are never given again. Committed before it
    /// returns; what else was linked since the last commit is kept with it.
    /// </summary>
    /// <param name="people">Who leaves.</param>
    /// <param name="reason">The trigger, for the record: an opt-out, a request for removal.</param>
    /// <returns>For each of them their keys, in the order given.</returns>
    internal Outcome<LeftReport> MarkLeft(IReadOnlyList<LeavingPerson> people, string reason)
    {
        try
        {
            _session.ReadKeys();
            var left = people.Select(person => person.SourceIdentifier is { } number ? LeaveSource(person.Source, number, reason) : Leave(person, reason)).ToImmutableArray();
            var gone = left.SelectMany(person => person.Keys).ToHashSet();
            Commit();
            Erase(gone);
            return new LeftReport(left);
        }
        catch (VaultDamagedException damage)
        {
            return VaultFaults.Damaged(damage.File);
        }
    }

    private LeftPerson Leave(LeavingPerson leaving, string reason)
    {
        var identity = Packed(leaving.Source, leaving.Identifiers);
        var index = _session.People(leaving.Domain);
        var tokens = LeftPeople.TokensOf(identity, _rules, _session.Tokens).ToList();
        if (new LeftPeople(_rules, _session.Tokens, _session.Decisions.Left, leaving.Domain).KeyOf(identity) is { } before)
        {
            return new([before], true, false);
        }

        var decision = new PersonMatcher(_rules, index, _session.Tokens).Match(identity);
        _session.Journal.Domain = leaving.Domain;
        var key = decision.Person >= 0 ? index.KeyOf(decision.Person) : _session.Journal.DrawKey();
        if (decision.Person >= 0)
        {
            for (var record = index.FirstRecord(decision.Person); record >= 0; record = index.NextRecord(record))
            {
                tokens.AddRange(LeftPeople.TokensOf(index.Identity(record), _rules, _session.Tokens));
            }
        }

        return Enter(leaving.Domain, key, tokens, reason, decision.Person >= 0, decision.Person < 0 && decision.Candidate >= 0);
    }

    // The number stays as the hash by which its source's repeats are recognised, so its records keep coming out as those of one who left.
    private LeftPerson LeaveSource(string source, string number, string reason)
    {
        var stream = LinkageJournal.MemoStream(KeyDomain.Source, source);
        _session.Hasher.Begin();
        _session.Hasher.Add((int)IdentityRole.Identifier, Encoding.UTF8.GetBytes(number));
        var hash = _session.Hasher.End();
        var memo = _session.MemoOf(stream);
        var known = memo.TryGet(hash, out var key);
        if (!known)
        {
            _session.Journal.Domain = KeyDomain.Source;
            key = _session.Journal.DrawKey();
            memo.Set(hash, key);
            _session.Journal.Remember(stream, hash, key);
        }

        return Enter(KeyDomain.Source, key, [], reason, known, false);
    }

    private LeftPerson Enter(KeyDomain domain, long key, IEnumerable<(string Fields, string Token)> tokens, string reason, bool wasKnown, bool isUnsure)
    {
        ImmutableArray<long> keys = [key, .. _session.Decisions.MergedKeys.Where(pair => pair.Value == key).Select(pair => pair.Key)];
        var byFields = tokens.Distinct().GroupBy(pair => pair.Fields, pair => pair.Token)
            .ToDictionary(group => group.Key, group => (IReadOnlyList<string>)[.. group], StringComparer.Ordinal);
        _session.Decisions.Leave(new(domain, keys, byFields, reason, _clock.GetUtcNow()));
        return new(keys, wasKnown, isUnsure);
    }

    private void Erase(HashSet<long> keys)
    {
        var replaced = new HashSet<string>(StringComparer.Ordinal);
        foreach (var domain in (KeyDomain[])[KeyDomain.Person, KeyDomain.Staff])
        {
            var stream = LinkageJournal.PeopleStream(domain);
            if (_store.Length(stream) == 0)
            {
                continue;
            }

            replaced.Add(stream);
            _session.Journal.Begin(stream);
            foreach (var chunk in _store.Read(stream))
            {
                _session.Journal.CopyPeople(stream, chunk.Span, keys);
            }
        }

        _session.Journal.Commit(replaced);

        // What is in memory still names them.
        _session.Dispose();
        _session = new(_store, _rules);
    }
}
