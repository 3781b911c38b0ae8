namespace SeisFunctions.Forms.Packaging;

/// <summary>What reading one file has cost so far, counted against its limits while it is streamed.</summary>
internal sealed class ReadingBudget(FormLimits limits, CancellationToken cancellationToken)
{
    private const int ElementsBetweenLooksAtTheToken = 4096;

    private long bytes;
    private long sheetBytes;
    private long elements;
    private long cells;
    private long paragraphs;
    private long characters;
    private long mergedCells;
    private long valueCharacters;

    public int TableRows => limits.TableRows;

    /// <summary>Adds bytes of a part that is no sheet and has come to <paramref name="ofPart"/> with them.</summary>
    public void AddBytes(int count, long ofPart)
    {
        bytes = Within(bytes + count, limits.TotalBytes, "展開後の全体の大きさ（バイト）");
        _ = Within(ofPart, limits.PartBytes, "展開後の部品の大きさ（バイト）");
    }

    public void AddSheetBytes(int count) =>
        sheetBytes = Within(sheetBytes + count, limits.SheetBytes, "展開後のシートの大きさ（バイト）");

    public void AddElement(int depth, int attributes)
    {
        elements = Within(elements + 1, limits.XmlElements, "ファイル内の要素の数");
        _ = Within(depth, limits.XmlDepth, "要素の入れ子の深さ");
        _ = Within(attributes, limits.XmlAttributes, "1つの要素の属性の数");
        if (elements % ElementsBetweenLooksAtTheToken == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    public void AddCell() => cells = Within(cells + 1, limits.Cells, "値のあるセルの数");

    /// <summary>
    /// A paragraph, or a cell of a table in a document: they are kept even where nothing stands in them.
    /// </summary>
    public void AddParagraph() => paragraphs = Within(paragraphs + 1, limits.Paragraphs, "段落と表のセルの数");

    /// <summary>
    /// A merged cell counts once for every row with values that it covers, since each of those rows shows it.
    /// </summary>
    public void AddMergedCell() => mergedCells = Within(mergedCells + 1, limits.Cells, "結合されたセルの数");

    public void AddCharacters(int count) =>
        characters = Within(characters + count, limits.TotalCharacters, "ファイル内の文字数");

    public void CheckCellCharacters(long count) => Within(count, limits.CellCharacters, "1つのセルの文字数");

    /// <summary>Characters of a value that expressions look at.</summary>
    public void AddValue(int length)
    {
        valueCharacters = Within(
            valueCharacters + length,
            limits.ValueCharacters,
            "読み取る記入の文字数（結合されたセルは行ごと）"
        );
        cancellationToken.ThrowIfCancellationRequested();
    }

    public void CheckCandidates(int count) => Within(count, limits.Candidates, "様式の項目名に当たる箇所の数");

    public void CheckSheets(int count) => Within(count, limits.Sheets, "シートの数");

    public void CheckSharedStrings(int count) => Within(count, limits.SharedStrings, "文字列の数");

    public void CheckEntries(long count) => Within(count, limits.ZipEntries, "ファイル内の部品の数");

    private static long Within(long value, long most, string limit) =>
        value <= most ? value : throw new LimitExceededException(limit, most);
}
