namespace E2CSemantic.Privacy.Suppression;

// The withheld cells of a line whose total is published: their sum is known to everyone. Proof: PROOF.md, 2.
internal readonly record struct SafeLine(int Small, int Large, long Sum)
{
    public SafeLine With(long count, int minimum) => count < minimum
        ? new SafeLine(Small + 1, Large, Sum + count)
        : new SafeLine(Small, Large + 1, Sum + count);

    public bool Holds(int minimum)
    {
        var most = (long)minimum - 1;
        return (Small + Large) switch
        {
            0 => true,
            1 => false,
            _ when Large > 0 => Sum >= (Large * (long)minimum) + most,
            _ => Sum >= most && Sum <= most * (Small - 1),
        };
    }
}
