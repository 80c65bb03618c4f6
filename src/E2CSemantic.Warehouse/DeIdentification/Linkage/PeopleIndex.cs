using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.DeIdentification.Linkage;

/// <summary>
/// The known people of a domain with the identities under which they are known, found by match token and by block. It is in memory
/// only while a load or a review runs.
/// </summary>
internal sealed class PeopleIndex(LinkageRules rules)
{
    private const int None = -1;

    private readonly PackedPages _identities = new();
    private readonly PagedList<Record> _records = new();
    private readonly PagedList<Person> _people = new();
    private readonly TokenTable _keys = new(int.MaxValue);
    private readonly TokenTable _tokens = new(int.MaxValue);
    private readonly TokenTable _blocks = new(rules.Model.LargestBlock);
    private readonly NameFrequencies _firstNames = new(0.005);
    private readonly NameFrequencies _lastNames = new(0.002);

    public int People => _people.Count;

    public int PersonOf(long key) => Seek(key) is var person and not None ? Survivor(person) : Add(key);

    public bool Knows(long key) => Seek(key) != None;

    public long KeyOf(int person) => _people[Survivor(person)].Key;

    public double ShareOfFirstName(ReadOnlySpan<byte> name) => _firstNames.ShareOf(rules.RootOf(name));

    public double ShareOfLastName(ReadOnlySpan<byte> name) => _lastNames.ShareOf(name);

    /// <summary>Adds an identity to a person, with the tokens it was given in the order of the rules' token fields.</summary>
    public void AddRecord(int person, ReadOnlySpan<byte> packed, ReadOnlySpan<ulong> tokens)
    {
        person = Survivor(person);
        var first = _people[person].FirstRecord;
        var record = _records.Add(new(_identities.Add(packed), person, first));
        var identity = new PackedIdentity(packed);
        if (first == None)
        {
            _firstNames.Count(rules.RootOf(identity[IdentityRole.FirstName]));
            _lastNames.Count(identity[IdentityRole.LastName]);
        }

        _people[person] = _people[person] with { FirstRecord = record };
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i] != 0 && !HasToken(first, identity, rules.Tokens[i]))
            {
                _tokens.Add(unchecked((uint)tokens[i]), record);
            }
        }

        Span<uint> blocks = stackalloc uint[Blocking.Most];
        foreach (var block in blocks[..Blocking.Of(identity, rules, blocks)])
        {
            if (!IsIn(first, block))
            {
                _blocks.Add(block, record);
            }
        }
    }

    /// <summary>The people with a record that has a token and really the same values, each once.</summary>
    public void Find(ulong token, PackedIdentity identity, ImmutableArray<IdentityRole> same, ReadOnlySpan<byte> birthDate, List<int> people)
    {
        foreach (var record in _tokens.Of(unchecked((uint)token)))
        {
            var person = Survivor(_records[record].Person);
            if (!people.Contains(person) && IsSame(Identity(record), identity, same, birthDate))
            {
                people.Add(person);
            }
        }
    }

    /// <summary>The people in the identity's blocks, each once; blocks of more than the model's largest are left out.</summary>
    public void FindNear(PackedIdentity identity, HashSet<int> people)
    {
        Span<uint> blocks = stackalloc uint[Blocking.Most];
        foreach (var block in blocks[..Blocking.Sought(identity, rules, blocks)])
        {
            foreach (var record in _blocks.Of(block))
            {
                people.Add(Survivor(_records[record].Person));
            }
        }
    }

    /// <summary>The first record of a person; -1 after the last.</summary>
    public int FirstRecord(int person) => _people[Survivor(person)].FirstRecord;

    public int NextRecord(int record) => _records[record].Next;

    public PackedIdentity Identity(int record) => _identities[_records[record].Place];

    /// <summary>Makes two people one under the key of <paramref name="into"/>.</summary>
    public void Merge(int from, int into)
    {
        (from, into) = (Survivor(from), Survivor(into));
        if (from == into)
        {
            return;
        }

        var last = _people[into].FirstRecord;
        while (last != None && _records[last].Next != None)
        {
            last = _records[last].Next;
        }

        if (last == None)
        {
            _people[into] = _people[into] with { FirstRecord = _people[from].FirstRecord };
        }
        else
        {
            _records[last] = _records[last] with { Next = _people[from].FirstRecord };
        }

        _people[from] = _people[from] with { FirstRecord = None, Survivor = into };
    }

    public int Survivor(int person)
    {
        while (_people[person].Survivor != None)
        {
            person = _people[person].Survivor;
        }

        return person;
    }

    private int Add(long key)
    {
        var person = _people.Add(new(key, None, None));
        _keys.Add(HashOf(key), person);
        return person;
    }

    private int Seek(long key)
    {
        foreach (var person in _keys.Of(HashOf(key)))
        {
            if (_people[person].Key == key)
            {
                return person;
            }
        }

        return None;
    }

    // Keys are random in every bit.
    private static uint HashOf(long key) => unchecked((uint)key);

    // A person stands once under each token and in each block; of one's own records there are few, of a token's there may be many.
    private bool HasToken(int record, PackedIdentity identity, ImmutableArray<IdentityRole> same)
    {
        for (; record != None; record = _records[record].Next)
        {
            if (IsSame(Identity(record), identity, same, identity[IdentityRole.BirthDate]))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsIn(int record, uint block)
    {
        Span<uint> blocks = stackalloc uint[Blocking.Most];
        for (; record != None; record = _records[record].Next)
        {
            if (blocks[..Blocking.Of(Identity(record), rules, blocks)].Contains(block))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSame(PackedIdentity known, PackedIdentity identity, ImmutableArray<IdentityRole> same, ReadOnlySpan<byte> birthDate)
    {
        foreach (var role in same)
        {
            if (!known[role].SequenceEqual(role is IdentityRole.BirthDate ? birthDate : identity[role]))
            {
                return false;
            }
        }

        return true;
    }

    private readonly record struct Record(long Place, int Person, int Next);

    private readonly record struct Person(long Key, int FirstRecord, int Survivor);
}
