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

    /// <summary>The same package without one part.</summary>
    public static byte[] Without(this byte[] file, string name) =>
        Of([.. Parts(file).Where(part => part.Name != name)]);

    /// <summary>The same package with one more part.</summary>
    public static byte[] With(this byte[] file, string name, string text) => Of([.. Parts(file), (name, text)]);

    /// <summary>The same package with one part's text replaced.</summary>
    public static byte[] With(byte[] file, string name, Func<string, string> change) =>
        Of([.. Parts(file).Select(part => part.Name == name ? (name, change(part.Text)) : part)]);

    public static IEnumerable<(string Name, string Text)> Parts(byte[] file)
    {
        using var old = new ZipArchive(new MemoryStream(file));
        return
        [
            .. old.Entries.Select(entry =>
            {
                using var reader = new StreamReader(entry.Open());
                return (entry.FullName, reader.ReadToEnd());
            }),
        ];
    }
}
