using E2CSemantic.Warehouse.DeIdentification.Storage;

namespace E2CSemantic.Warehouse.DeIdentification.Linkage;

/// <summary>What is in memory of a vault while a load or a review runs. Each part is read from its log when it is first needed.</summary>
internal sealed class LinkageSession : IDisposable
{
    private readonly VaultStore _store;
    private readonly LinkageRules _rules;
    private readonly Dictionary<KeyDomain, PeopleIndex> _people = [];
    private readonly Dictionary<string, Memo> _memos = new(StringComparer.Ordinal);
    private readonly KeyRegistry _keys = new();
    private bool _keysRead;

    public LinkageSession(VaultStore store, LinkageRules rules)
    {
        (_store, _rules) = (store, rules);
        Tokens = new(rules, store.Secret("match tokens"));
        Hasher = new(store.Secret("whole identities"));
        Journal = new(store, _keys, rules.Layout) { Decisions = Decisions };
        foreach (var chunk in store.Read(VaultDecisions.Stream))
        {
            Decisions.Read(chunk.Span);
        }
    }

    public MatchTokens Tokens { get; }

    public IdentityHasher Hasher { get; }

    public VaultDecisions Decisions { get; } = new();

    public LinkageJournal Journal { get; }

    /// <summary>The identities of one source, those of them included that are not committed yet.</summary>
    public Memo MemoOf(string stream)
    {
        if (_memos.TryGetValue(stream, out var memo))
        {
            return memo;
        }

        memo = new(_store.Length(stream) / LinkageJournal.MemoLength);
        foreach (var chunk in _store.Read(stream))
        {
            LinkageJournal.ReadMemo(chunk.Span, memo, Decisions.Survivor);
        }

        _memos.Add(stream, memo);
        return memo;
    }

    public PeopleIndex People(KeyDomain domain)
    {
        if (_people.TryGetValue(domain, out var people))
        {
            return people;
        }

        people = new(_rules);
        foreach (var chunk in _store.Read(LinkageJournal.PeopleStream(domain)))
        {
            Journal.ReadPeople(chunk.Span, people, Tokens, _rules.Tokens.Length);
        }

        foreach (var (from, into) in Decisions.MergedKeys)
        {
            if (people.Knows(from) && people.Knows(into))
            {
                people.Merge(people.PersonOf(from), people.PersonOf(into));
            }
        }

        _people.Add(domain, people);
        return people;
    }

    /// <summary>Reads every key that was ever given; before the first is drawn.</summary>
    public void ReadKeys()
    {
        if (_keysRead)
        {
            return;
        }

        _keysRead = true;
        foreach (var chunk in _store.Read(KeyRegistry.Stream))
        {
            _keys.Take(chunk.Span);
        }
    }

    public bool Take(long key) => _keys.Take(key);

    public void Dispose()
    {
        Journal.Dispose();
        Tokens.Dispose();
    }
}
