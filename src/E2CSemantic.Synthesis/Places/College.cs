using System.Text;

namespace E2CSemantic.Synthesis.Places;

/// <summary>An institution with its six-digit OPEID and name as in the LEHD list (CC0), and the share of its sector's entrants that it takes.</summary>
internal sealed record College(int Opeid, string Label, string State, CollegeSector Sector, int Weight)
{
    public byte[] OpeidText { get; } = Codes.Of(Opeid, 6);

    public byte[] BranchText { get; } = Codes.Of(Opeid * 100L, 8);

    public byte[] LabelText { get; } = Encoding.ASCII.GetBytes(Label);

    public byte[] StateText { get; } = Encoding.ASCII.GetBytes(State);

    /// <summary>Whether the state's Department of Higher Education has its records.</summary>
    public bool IsStatePublic => Sector is CollegeSector.Community or CollegeSector.StateUniversity or CollegeSector.University;

    public bool IsTwoYear => Sector == CollegeSector.Community;
}
