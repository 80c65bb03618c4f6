namespace E2CSemantic.Warehouse.Contracts.Reading;

/// <summary>What a function takes.</summary>
internal enum ParameterKind
{
    /// <summary>Any value.</summary>
    Any,

    /// <summary>A value of the same type as the other ones of this kind.</summary>
    Alike,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A whole number that is written out and is at least 1.</summary>
    Count,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A day.</summary>
    Day,
}
