namespace E2CSemantic.Model.Definitions;

/// <summary>What a metric answers while a provider withholds an element that it needs. Neither ever computes from what is left.</summary>
public enum ExclusionAnswer
{
    /// <summary>The question is refused, with the provider and the statute.</summary>
    Refuse,

    /// <summary>Every cell says that a provider excluded what it needs, and holds no number.</summary>
    Mark,
}
