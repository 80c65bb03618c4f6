namespace E2CSemantic.Warehouse.Contracts;

/// <summary>What of a value is kept: of a day a time that holds it, of an identifier the group in which it lies.</summary>
public enum ReductionKind
{
    /// <summary>The calendar year, a whole number.</summary>
    Year,

    /// <summary>The band of five calendar years as text, beginning at multiples of five: <c>1985-1989</c>.</summary>
    FiveYears,

    /// <summary>The calendar quarter, the whole number <c>yyyyq</c>: 20043 is July to September 2004.</summary>
    Quarter,

    /// <summary>The spring year of the school year, which begins on 1 July; a whole number.</summary>
    SchoolYear,

    /// <summary>The code that a code map has for an identifier, text: the region of a town.</summary>
    Group,
}
