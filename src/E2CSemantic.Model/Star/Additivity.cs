namespace E2CSemantic.Model.Star;

/// <summary>Over which columns a number of a fact may be summed.</summary>
public enum Additivity
{
    /// <summary>Over all of them: wages, days of absence.</summary>
    Additive,

    /// <summary>Over all but some columns of the grain: days to date, over schools but not over the collections of one year.</summary>
    SemiAdditive,

    /// <summary>Over none: a score, a percentage.</summary>
    NonAdditive,

    /// <summary>The different values are counted; counts of two groups do not add up to that of both, since one person may be in each.</summary>
    Distinct,
}
