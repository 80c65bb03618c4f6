namespace E2CSemantic.Model.Definitions;

/// <summary>What an approval is of. A version answers protected tiers only while it has one of each.</summary>
public enum ApprovalGate
{
    /// <summary>The rule says what it is meant to say.</summary>
    Definition,

    /// <summary>Its numbers may be shown, as protected as the policy has it.</summary>
    Disclosure,
}
