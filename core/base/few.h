// A few things in a row without allocating: never more than `most`, which is asserted.
//
//   Few<Band, most_bands> bands;
//   bands.add({{}, Ratio::percent(55)});
#pragma once

#include <array>
#include <cassert>
#include <cstddef>

namespace yidi {

template <class T, std::size_t most>
class Few {
 public:
  void add(const T& item) {
    assert(size_ < most);
    items_[size_++] = item;
  }
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  T& operator[](std::size_t i) {
    assert(i < size_);
    return items_[i];
  }
  const T& operator[](std::size_t i) const {
    assert(i < size_);
    return items_[i];
  }
  const T& back() const { return (*this)[size_ - 1]; }
  T* begin() { return items_.data(); }
  T* end() { return items_.data() + size_; }
  const T* begin() const { return items_.data(); }
  const T* end() const { return items_.data() + size_; }

 private:
  std::array<T, most> items_{};
  std::size_t size_ = 0;
};

}  // namespace yidi
