namespace E2CSemantic.GraphQL.Validation.OverlappingFields;

/// <summary>
/// Pairs that were compared. A comparison under mutually exclusive parents asks less, so it does not stand for one
/// without; the other way round it does.
/// </summary>
internal sealed class ComparedPairs<TLeft, TRight>
    where TLeft : notnull
    where TRight : notnull
{
    private readonly Dictionary<(TLeft Left, TRight Right), bool> _exclusive = [];

    /// <summary>Notes the pair; false if it was compared already, at least as strictly.</summary>
    public bool TryAdd(TLeft left, TRight right, bool areMutuallyExclusive)
    {
        if (_exclusive.TryGetValue((left, right), out var wasExclusive) && (areMutuallyExclusive || !wasExclusive))
        {
            return false;
        }

        _exclusive[(left, right)] = areMutuallyExclusive;
        return true;
    }
}
