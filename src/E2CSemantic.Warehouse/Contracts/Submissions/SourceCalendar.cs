namespace E2CSemantic.Warehouse.Contracts;

/// <summary>What the year in a source's file names means.</summary>
public enum SourceCalendar
{
    /// <summary>The spring year of a school year.</summary>
    SchoolYear,

    /// <summary>A calendar year, in four quarters that are sent apart.</summary>
    Quarter,

    /// <summary>A calendar year.</summary>
    Year,
}
