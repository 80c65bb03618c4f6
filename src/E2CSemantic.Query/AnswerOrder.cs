namespace E2CSemantic.Query;

/// <summary>The order of an answer's rows. Rows without a value come last, in declared order, so no order tells a withheld number.</summary>
public enum AnswerOrder
{
    /// <summary>By school year, then by the declared order of the members.</summary>
    Declared,

    /// <summary>Smallest value first.</summary>
    ValueAscending,

    /// <summary>Greatest value first.</summary>
    ValueDescending,
}
