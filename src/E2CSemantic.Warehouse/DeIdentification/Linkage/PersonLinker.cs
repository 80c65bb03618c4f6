using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.DeIdentification.Linkage;

/// <summary>
/// Gives every identity its person: the one whom the matcher finds, or a new one. What an identity adds to what is known of a person is
/// kept, and where it shows that two known people are one they are merged.
/// </summary>
internal sealed class PersonLinker(LinkageRules rules, PeopleIndex people, MatchTokens tokens, LinkageJournal log)
{
    private readonly PersonMatcher _matcher = new(rules, people, tokens);
    private readonly ulong[] _tokens = new ulong[rules.Tokens.Length];

    /// <summary>The person of an identity that was packed from <paramref name="packer"/>.</summary>
    public LinkDecision Link(IdentityPacker packer)
    {
        var identity = new PackedIdentity(packer.Pack());
        var decision = _matcher.Match(identity);
        if (decision.Person < 0)
        {
            var person = people.PersonOf(log.DrawKey());
            Add(person, packer, identity);
            if (decision.Candidate >= 0)
            {
                log.Review(people.KeyOf(person), people.KeyOf(decision.Candidate), decision.Pattern, decision.Probability);
            }

            return decision with { Person = person };
        }

        if (AddsSomething(identity, decision.Pattern))
        {
            var wasNameless = IsNameless(decision.Person);
            Add(decision.Person, packer, identity);
            MergeOthers(new(packer.Pack()), decision.Person, wasNameless);
        }

        return decision with { Person = people.Survivor(decision.Person) };
    }

    // A sex or a town that differs is no reason to keep an identity again.
    private static bool AddsSomething(PackedIdentity identity, AgreementPattern pattern)
    {
        foreach (var role in IdentityFields.Compared)
        {
            if (role < IdentityRole.Sex && identity.Has(role) && pattern[role] is not AgreementLevel.Exact)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsNameless(int person)
    {
        for (var record = people.FirstRecord(person); record >= 0; record = people.NextRecord(record))
        {
            var known = people.Identity(record);
            if (known.Has(IdentityRole.BirthDate) && known.Has(IdentityRole.LastName))
            {
                return false;
            }
        }

        return true;
    }

    private void Add(int person, IdentityPacker packer, PackedIdentity identity)
    {
        var packed = identity.Bytes;
        if (Contested(identity, person) is var contested and not 0)
        {
            packed = packer.Pack(without: contested);
            tokens.Short(new(packed), _tokens);
        }
        else
        {
            _matcher.Tokens(identity, _tokens);
        }

        people.AddRecord(person, packed, _tokens);
        log.Record(people.KeyOf(person), packed, _tokens);
    }

    // A number that is another's only one, and whose holder is clearly somebody else, was mistyped: the person does not get it.
    private IdentityRole Contested(PackedIdentity identity, int person)
    {
        foreach (var rule in rules.Rules.Where(rule => rule.UsesOneNumber))
        {
            foreach (var holder in _matcher.Holders(rule, identity))
            {
                if (holder != person && !PersonMatcher.Allows(rule, _matcher.Compare(identity, holder)) && !_matcher.HasOther(holder, rule.Same[0], identity))
                {
                    return rule.Same[0];
                }
            }
        }

        return 0;
    }

    private void MergeOthers(PackedIdentity identity, int person, bool wasNameless)
    {
        foreach (var rule in rules.Rules)
        {
            foreach (var other in _matcher.Holders(rule, identity).Where(other => other != people.Survivor(person)).ToImmutableArray())
            {
                var pattern = _matcher.Compare(identity, other);
                if (PersonMatcher.Allows(rule, pattern))
                {
                    Merge(other, person, pattern);
                }
            }
        }

        if (wasNameless && _matcher.MatchNear(identity, people.Survivor(person)) is var near && (near.Person >= 0 || near.Candidate >= 0))
        {
            if (near.Person >= 0)
            {
                Merge(near.Person, person, near.Pattern);
            }
            else
            {
                log.Review(people.KeyOf(person), people.KeyOf(near.Candidate), near.Pattern, near.Probability);
            }
        }
    }

    private void Merge(int other, int person, AgreementPattern pattern)
    {
        (other, person) = (people.Survivor(other), people.Survivor(person));
        if (other == person)
        {
            return;
        }

        if (!MayBeOne(other, person))
        {
            log.Review(people.KeyOf(other), people.KeyOf(person), pattern, 0.5);
            return;
        }

        var (from, into) = (Math.Max(other, person), Math.Min(other, person));
        log.Merge(people.KeyOf(from), people.KeyOf(into));
        people.Merge(from, into);
    }

    private bool MayBeOne(int other, int person)
    {
        var pattern = new AgreementPattern();
        for (var record = people.FirstRecord(other); record >= 0; record = people.NextRecord(record))
        {
            pattern = pattern.Best(_matcher.Compare(people.Identity(record), person));
        }

        return Guards.Numbers(pattern) && Guards.Person(pattern);
    }
}
