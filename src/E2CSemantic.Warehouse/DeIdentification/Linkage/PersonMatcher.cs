namespace E2CSemantic.Warehouse.DeIdentification.Linkage;

/// <summary>Finds whose an identity is, by the rules in their order and then by the probabilistic step. It changes nothing.</summary>
internal sealed class PersonMatcher(LinkageRules rules, PeopleIndex people, MatchTokens tokens)
{
    public const string Probabilistic = "probabilistic";

    // The tokens of the identity at hand, each made when it is first asked for; 0 where a value is missing.
    private readonly ulong?[] _made = new ulong?[rules.Tokens.Length];
    private readonly int[] _tokenOf = [.. rules.Rules.Select(rules.TokenOf)];
    private readonly List<int> _found = [];
    private readonly HashSet<int> _near = [];

    public LinkDecision Match(PackedIdentity identity)
    {
        Array.Clear(_made);
        foreach (var rule in rules.Rules)
        {
            if (Find(rule, identity) && Choose(rule, identity) is { Person: >= 0 } decision)
            {
                return decision;
            }
        }

        return MatchNear(identity, LinkDecision.Nobody);
    }

    /// <summary>The probabilistic step, leaving out one person.</summary>
    public LinkDecision MatchNear(PackedIdentity identity, int except)
    {
        _near.Clear();
        people.FindNear(identity, _near);
        var best = (Person: LinkDecision.Nobody, Weight: double.NegativeInfinity, Pattern: default(AgreementPattern));
        var sum = 0.0;
        foreach (var person in _near)
        {
            if (person == except)
            {
                continue;
            }

            var pattern = Compare(identity, person);
            if (Guards.IsSibling(pattern))
            {
                continue;
            }

            var weight = FellegiSunter.Weight(pattern, identity, people, rules.Model);
            sum += Math.Pow(2, weight);
            if (weight > best.Weight)
            {
                best = (person, weight, pattern);
            }
        }

        if (best.Person < 0)
        {
            return LinkDecision.New;
        }

        var probability = FellegiSunter.Probability(best.Weight, sum, people.People, rules.Model);
        return probability >= rules.Model.Link && Guards.Numbers(best.Pattern) ? new(best.Person, Probabilistic, best.Pattern, LinkDecision.Nobody, probability)
            : probability >= rules.Model.Review ? new(LinkDecision.Nobody, "", best.Pattern, best.Person, probability)
            : LinkDecision.New;
    }

    /// <summary>The tokens of the identity that was matched last.</summary>
    public void Tokens(PackedIdentity identity, Span<ulong> made)
    {
        for (var i = 0; i < made.Length; i++)
        {
            made[i] = _made[i] ??= tokens.Short(identity, rules.Tokens[i], identity[IdentityRole.BirthDate]);
        }
    }

    /// <summary>The people whom a rule finds for the identity that was matched last, whether or not its guard lets them be.</summary>
    public IReadOnlyList<int> Holders(LinkageRule rule, PackedIdentity identity)
    {
        Find(rule, identity);
        return _found;
    }

    /// <summary>Whether a rule links an identity to a person whom it found.</summary>
    public static bool Allows(LinkageRule rule, AgreementPattern pattern)
    {
        foreach (var role in rule.Agree)
        {
            if (pattern[role] is not AgreementLevel.Exact)
            {
                return false;
            }
        }

        return rule.Guard is LinkageGuard.Person ? Guards.Person(pattern) : Guards.Numbers(pattern);
    }

    /// <summary>The nearest agreement in each field with any identity under which a person is known.</summary>
    public AgreementPattern Compare(PackedIdentity identity, int person)
    {
        var best = new AgreementPattern();
        for (var record = people.FirstRecord(person); record >= 0; record = people.NextRecord(record))
        {
            best = best.Best(IdentityComparison.Compare(identity, people.Identity(record), rules));
        }

        return best;
    }

    private bool Find(LinkageRule rule, PackedIdentity identity)
    {
        _found.Clear();
        Span<byte> date = stackalloc byte[PackedIdentity.DateLength];
        var written = identity[IdentityRole.BirthDate];
        if (written.IsEmpty)
        {
            if (rule.Same.Contains(IdentityRole.BirthDate))
            {
                return false;
            }
        }
        else if (!rule.Swapped)
        {
            written.CopyTo(date);
        }
        else if (!PackedIdentity.TrySwap(written, date))
        {
            return false;
        }

        foreach (var role in rule.Agree)
        {
            if (!identity.Has(role))
            {
                return false;
            }
        }

        var token = rule.Swapped
            ? tokens.Short(identity, rule.Same, date)
            : _made[_tokenOf[rules.Rules.IndexOf(rule)]] ??= tokens.Short(identity, rule.Same, date);
        if (token != 0)
        {
            people.Find(token, identity, rule.Same, date, _found);
        }

        return _found.Count > 0;
    }

    private LinkDecision Choose(LinkageRule rule, PackedIdentity identity)
    {
        var best = (Person: LinkDecision.Nobody, Weight: int.MinValue, Pattern: default(AgreementPattern));
        var allowed = 0;
        foreach (var person in _found)
        {
            var pattern = Compare(identity, person);
            if (!Allows(rule, pattern))
            {
                continue;
            }

            allowed++;
            var weight = pattern.Weight() - (rule.UsesOneNumber && HasOther(person, rule.Same[0], identity) ? 1 : 0);
            if (weight > best.Weight || (weight == best.Weight && person < best.Person))
            {
                best = (person, weight, pattern);
            }
        }

        return allowed == 1 || (allowed > 1 && rule.Guard is LinkageGuard.Person)
            ? new(best.Person, rule.Name, best.Pattern, LinkDecision.Nobody, 1)
            : LinkDecision.New;
    }

    /// <summary>Whether a person is known under another number of a kind than the identity's: then one of the two may be a slip.</summary>
    public bool HasOther(int person, IdentityRole role, PackedIdentity identity)
    {
        for (var record = people.FirstRecord(person); record >= 0; record = people.NextRecord(record))
        {
            var known = people.Identity(record)[role];
            if (!known.IsEmpty && !known.SequenceEqual(identity[role]))
            {
                return true;
            }
        }

        return false;
    }
}
