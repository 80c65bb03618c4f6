using System.Globalization;
using System.Text;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.DeIdentification.Linkage;
using E2CSemantic.Warehouse.DeIdentification.Storage;

namespace E2CSemantic.Warehouse.DeIdentification;

public sealed partial class Vault
{
    /// <summary>The keys of people by what identifies them, in their order; null where nobody is recognised for certain, or who is has left. Nothing is kept.</summary>
    /// <param name="people">The identifiers of each; a birth date is written yyyy-MM-dd.</param>
    internal Outcome<long?[]> Find(IReadOnlyList<IReadOnlyDictionary<VaultRole, string>> people)
    {
        try
        {
            var index = _session.People(KeyDomain.Person);
            var matcher = new PersonMatcher(_rules, index, _session.Tokens);
            var left = new LeftPeople(_rules, _session.Tokens, _session.Decisions.Left, KeyDomain.Person);
            var keys = new long?[people.Count];
            for (var at = 0; at < keys.Length; at++)
            {
                var identity = Packed("", people[at]);
                keys[at] = left.KeyOf(identity) is null && matcher.Match(identity) is { Person: >= 0 } decision ? index.KeyOf(decision.Person) : null;
            }

            return keys;
        }
        catch (VaultDamagedException damage)
        {
            return VaultFaults.Damaged(damage.File);
        }
    }

    private PackedIdentity Packed(string source, IReadOnlyDictionary<VaultRole, string> identifiers)
    {
        var packer = new IdentityPacker(_rules, source);
        foreach (var (role, text) in identifiers)
        {
            if (role is not VaultRole.BirthDate)
            {
                packer.Add(IdentityFields.Of(role), Encoding.UTF8.GetBytes(text));
            }
            else if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                packer.Add(date);
            }
        }

        return new(packer.Pack());
    }
}
