namespace E2CSemantic.Synthesis.Places;

/// <summary>A school: its eight-digit code, and the grades it teaches (-1 pre-kindergarten, 0 kindergarten, 1 to 12).</summary>
internal sealed record School(int Index, int Code, string Label, District District, int LowestGrade, int HighestGrade)
{
    public byte[] CodeText { get; } = Codes.Of(Code, 8);

    public bool Teaches(int grade) => grade >= LowestGrade && grade <= HighestGrade;
}
