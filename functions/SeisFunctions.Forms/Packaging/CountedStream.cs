namespace SeisFunctions.Forms.Packaging;

/// <summary>
/// One inflated part on its way to the XML reader: counts what really comes out, since a declared size is only a claim.
/// </summary>
internal sealed class CountedStream(Stream part, ReadingBudget budget, bool isSheet = false) : ForwardStream
{
    private long count;

    public override int Read(Span<byte> buffer)
    {
        var read = part.Read(buffer);
        count += read;
        if (isSheet)
        {
            budget.AddSheetBytes(read);
        }
        else
        {
            budget.AddBytes(read, count);
        }

        return read;
    }

    /// <summary>Reads what an XML reader leaves behind the root element, so that the whole part is checked.</summary>
    public void Drain()
    {
        Span<byte> buffer = stackalloc byte[512];
        while (Read(buffer) > 0) { }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            part.Dispose();
        }

        base.Dispose(disposing);
    }
}
