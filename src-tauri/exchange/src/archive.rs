//! A folder as one zip file, for where a folder cannot be given.

use std::fs::File;
use std::io::{self, BufWriter};
use std::path::Path;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Writes all files of a folder and its folders into a zip, in the order of their names, with no date but zip's first.
///
/// # Errors
/// Those of the disk.
pub fn zip_folder(folder: &Path, to: &Path) -> io::Result<()> {
    let mut zip = ZipWriter::new(BufWriter::new(File::create(to)?));
    add(&mut zip, folder, "")?;
    zip.finish().map_err(io::Error::other)?.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()
}

fn add(zip: &mut ZipWriter<BufWriter<File>>, folder: &Path, prefix: &str) -> io::Result<()> {
    let mut entries = folder.read_dir()?.collect::<io::Result<Vec<_>>>()?;
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            add(zip, &entry.path(), &format!("{name}/"))?;
        } else {
            let options = SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
            zip.start_file(name, options).map_err(io::Error::other)?;
            io::copy(&mut File::open(entry.path())?, zip)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn a_folder_comes_out_of_its_zip_as_it_went_in() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("people")).unwrap();
        std::fs::write(folder.path().join("people/Noemí.ics"), "BEGIN:VCALENDAR").unwrap();
        std::fs::write(folder.path().join("periplo.json"), "{}").unwrap();
        let zip = folder.path().with_extension("zip");
        zip_folder(folder.path(), &zip).unwrap();
        let mut archive = zip::ZipArchive::new(File::open(&zip).unwrap()).unwrap();
        let names: Vec<String> =
            (0..archive.len()).map(|place| archive.by_index(place).unwrap().name().unwrap().into_owned()).collect();
        assert_eq!(names, ["people/Noemí.ics", "periplo.json"]);
        let mut text = String::new();
        archive.by_name("people/Noemí.ics").unwrap().read_to_string(&mut text).unwrap();
        assert_eq!(text, "BEGIN:VCALENDAR");
        std::fs::remove_file(zip).unwrap();
    }
}
