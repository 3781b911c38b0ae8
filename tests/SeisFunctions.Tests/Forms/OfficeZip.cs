using System.IO.Compression;
using System.Text;

namespace SeisFunctions.Tests.Forms;

/// <summary>A zip package from parts given as text.</summary>
internal static class OfficeZip
{
    public static byte[] Of(params (string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    /// <summary>The same package with one part's text replaced.</summary>
    public static byte[] With(byte[] file, string name, Func<string, string> change)
    {
        using var old = new ZipArchive(new MemoryStream(file));
        return Of([.. old.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            var text = reader.ReadToEnd();
            return (entry.FullName, entry.FullName == name ? change(text) : text);
        })]);
    }
}
