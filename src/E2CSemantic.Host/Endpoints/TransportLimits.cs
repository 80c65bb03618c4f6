namespace E2CSemantic.Host.Endpoints;

/// <summary>How much one request may bring.</summary>
internal static class TransportLimits
{
    public const int MegaByte = 1024 * 1024;

    /// <summary>HotChocolate's MaxAllowedRequestSize.</summary>
    public const int RequestBytes = 20 * MegaByte;

    /// <summary>Far above any document that people or clients write; what is longer is refused before it is read as GraphQL.</summary>
    public const int DocumentCharacters = MegaByte;
}
