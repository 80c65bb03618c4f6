namespace E2CSemantic.Synthesis.Calibration;

/// <summary>How four years of high school end for a member of the cohort, in the order of standing.</summary>
internal enum EndState
{
    /// <summary>Dropped out in the first year; the next three follow.</summary>
    Dropout1,
    Dropout2,
    Dropout3,
    Dropout4,
    Expelled,
    Completer,
    StillEnrolled,
    Graduate,
}
