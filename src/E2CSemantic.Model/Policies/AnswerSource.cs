namespace E2CSemantic.Model.Policies;

/// <summary>What a tier is answered from.</summary>
public enum AnswerSource
{
    /// <summary>Only cubes whose noise was drawn once, when the release was published; the minimum is compared with the noisy count.</summary>
    PublishedCubes,

    /// <summary>Exact aggregates of the release; the minimum is compared with the true count.</summary>
    Exact,
}
