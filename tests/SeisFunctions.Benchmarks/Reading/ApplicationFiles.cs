namespace SeisFunctions.Benchmarks.Reading;

/// <summary>The two files of one application, in memory and on disk (for readers in other processes).</summary>
/// <param name="Name">What is special about them, as the table shows it.</param>
/// <param name="Form1">様式1.docx.</param>
/// <param name="Form2">様式2.xlsx.</param>
internal sealed record ApplicationFiles(string Name, string Form1, string Form2)
{
    public byte[] Word { get; } = File.ReadAllBytes(Form1);

    public byte[] Excel { get; } = File.ReadAllBytes(Form2);
}
