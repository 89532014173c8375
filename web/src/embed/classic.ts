// yidi-calculator.js: for a page that only has <script src>. It defines the element and leaves no name behind.
import '../show/calculator/yidi-calculator.js';
