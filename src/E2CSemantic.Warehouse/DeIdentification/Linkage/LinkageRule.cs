using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.DeIdentification.Linkage;

/// <summary>A deterministic rule: whoever has the same values in some fields is the same person, if the guard lets it be.</summary>
/// <param name="Name">Its name in reports.</param>
/// <param name="Same">The fields whose normalised values make the match token, in the order of roles.</param>
/// <param name="Swapped">Whether the birth date is looked up with day and month exchanged.</param>
/// <param name="Agree">Further fields that must be the same.</param>
/// <param name="Guard">What must not speak against it.</param>
internal sealed record LinkageRule(string Name, ImmutableArray<IdentityRole> Same, bool Swapped, ImmutableArray<IdentityRole> Agree, LinkageGuard Guard)
{
    public bool UsesOneNumber => Same is [var only] && IdentityFields.IsNumber(only);
}
