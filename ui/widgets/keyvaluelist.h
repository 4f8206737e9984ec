#pragma once

#include "ui/style/metrics.h"
#include "ui/style/theme.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QGridLayout;
QT_END_NAMESPACE

namespace keyturn {

class Label;

//! Rows of a small key and its value, as in summaries. Owned by its parent.
class KeyValueList : public QWidget
{
    Q_OBJECT

public:
    explicit KeyValueList(QWidget *parent = nullptr);

    void setKeyWidth(int width);
    void setRowHeight(int height);
    //! A value of plain text that can be selected; the label stays owned by the list.
    Label *addRow(const QString &key, const QString &value, TextRole role = TextRole::Body);
    //! Takes the widget into the list.
    void addRow(const QString &key, QWidget *value);
    [[nodiscard]] int rowCount() const { return m_rows; }
    [[nodiscard]] Label *keyLabel(int row) const;
    void setRowVisible(int row, bool visible);
    void clear();

private:
    QGridLayout *m_grid;
    int m_rows = 0;
    int m_keyWidth = metrics::keyColumn;
    int m_rowHeight = 28;
};

} // namespace keyturn
