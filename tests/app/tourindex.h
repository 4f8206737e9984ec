#pragma once

#include <QStringList>

namespace keyturn::test {

//! The page that lays the pictures of the tour beside the names of the design's pictures. Owned by
//! the tour.
class TourIndex
{
public:
    //! A picture in a look: "" for light, "-dark", "-zh". It lies beside the page.
    void add(const QString &screen, const QString &look);
    [[nodiscard]] QString html() const;
    [[nodiscard]] bool write(const QString &file) const;

private:
    QStringList m_screens; // in the order of the walk
    QStringList m_looks;
    QStringList m_pictures;
};

} // namespace keyturn::test
